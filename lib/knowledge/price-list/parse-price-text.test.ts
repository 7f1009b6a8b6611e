import { describe, expect, it } from 'vitest';
import { cleanAmount } from './clean-amount';
import { parsePriceText } from './parse-price-text';

const read = (text: string) => parsePriceText(cleanAmount(text));

describe('the text of a price cell', () => {
  it.each(['100\n800', '100\r\n800', '100  800', '100\t800'])('%j is two numbers, never one', (text) => {
    expect(read(text)).toMatchObject({ kind: 'amount', numeral: { kind: 'malformed' } });
  });

  it('a direction mark beside the digits is nothing, between them it is a doubt', () => {
    expect(read('\u200e100\u200e ₽')).toMatchObject({ kind: 'amount', numeral: { whole: '100' } });
    expect(read('100\u200b800')).toEqual({ kind: 'refused', key: 'price-unreadable' });
  });

  it.each([
    ['1 234,50 ₽', '1234', '50', 'RUB', null],
    ['1\u00a0234,50\u00a0₽', '1234', '50', 'RUB', null],
    ['1\u2009234,50\u202f₽', '1234', '50', 'RUB', null],
    ['$12.99', '12', '99', 'USD', null],
    ['US$ 12.99', '12', '99', 'USD', null],
    ['12.990,00 €', '12990', '00', 'EUR', null],
    ['€12.99', '12', '99', 'EUR', null],
    ['1200 руб.', '1200', '', 'RUB', null],
    ['1200р.', '1200', '', 'RUB', null],
    ['1200р', '1200', '', 'RUB', null],
    ['RUB 1200', '1200', '', 'RUB', null],
    ['1200 USD', '1200', '', 'USD', null],
    ['1,234.50', '1234', '50', undefined, null],
    ['100,-', '100', '', undefined, null],
    ['100.– €', '100', '', 'EUR', null],
    ['150 ₽/шт', '150', '', 'RUB', null],
    ['150 руб. за шт.', '150', '', 'RUB', null],
    ['$5 each', '5', '', 'USD', null],
    ['5 ea.', '5', '', undefined, null],
    ['руб.500', '500', '', 'RUB', null],
    ['Rs.500', '500', '', 'INR', null],
    ['150 ₽ за 1 шт', '150', '', 'RUB', null],
    ['500 ₽/кг', '500', '', 'RUB', 'кг'],
    ['$30 per hour', '30', '', 'USD', 'hour'],
    ['500 р. за 1 кг', '500', '', 'RUB', 'кг'],
    ['\ufeff99\u200b', '99', '', undefined, null],
  ])('%s', (text, whole, fraction, currency, per) => {
    const parsed = read(text);
    expect(parsed).toMatchObject({ kind: 'amount', numeral: { kind: 'certain', whole, fraction }, per });
    expect(parsed.kind === 'amount' ? parsed.currencies[0]?.[0] : null).toBe(currency);
  });

  it.each(['free', 'Бесплатно', 'FREE'])('%s is free', (text) => {
    expect(read(text)).toEqual({ kind: 'free' });
  });

  it.each([
    ['от 500', 'price-from'],
    ['от 500 ₽', 'price-from'],
    ['from $10', 'price-from'],
    ['$ from 10', 'price-from'],
    ['~500', 'price-from'],
    ['до 700', 'price-from'],
    ['около 500 руб', 'price-from'],
    ['500+', 'price-from'],
    ['500 и выше', 'price-from'],
    ['500-700', 'price-range'],
    ['500 – 700 ₽', 'price-range'],
    ['500…700', 'price-range'],
    ['$5 to $7', 'price-range'],
    ['500/700', 'price-range'],
    ['-100', 'price-negative'],
    ['−100 ₽', 'price-negative'],
    ['$-5', 'price-negative'],
    ['(100)', 'price-negative'],
    ['договорная', 'price-on-request'],
    ['по запросу', 'price-on-request'],
    ['—', 'price-on-request'],
    ['call', 'price-on-request'],
    ['12%', 'price-is-percent'],
    ['12.май', 'price-unreadable'],
    ['2 шт 500', 'price-unreadable'],
    ['500 шт', 'price-unreadable'],
    ['500 pcs.', 'price-unreadable'],
    ['шт 500', 'price-unreadable'],
    ['.99', 'price-unreadable'],
    ['$.99', 'price-unreadable'],
    ['$ .5', 'price-unreadable'],
    ['€,50', 'price-unreadable'],
    ['12²', 'price-unreadable'],
    ['120 руб. 50 коп.', 'price-unreadable'],
    ['100 тыс. руб.', 'price-unreadable'],
    ['5k', 'price-unreadable'],
    ['12 quid', 'price-unreadable'],
    ['дорого', 'price-unreadable'],
    ['100-', 'price-unreadable'],
    ['=A1*2', 'price-unreadable'],
    ['1e3', 'price-unreadable'],
  ])('%s is refused: %s', (text, key) => {
    expect(read(text)).toEqual({ kind: 'refused', key });
  });
});

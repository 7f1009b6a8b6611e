import { describe, expect, test } from 'vitest';
import { findAddress } from './find-address';

const read = (text: string, expected = false, served: string[] = []): string => {
  const found =
    findAddress(text, served, expected ? 'bare' : 'plain') ??
    (expected ? findAddress(text, served, 'rest') : null);
  return found ? `${found.city ?? '?'} | ${found.street ?? '?'}` : 'nothing';
};

describe('an address is found wherever it stands', () => {
  test.each([
    ['2 букета роз на ¦¦¦¦ на ул. Ленина 5, Москва', 'Москва | ул. Ленина 5'],
    ['Москва, ул. Ленина, д. 5, кв. 12', 'Москва | ул. Ленина, д. 5, кв. 12'],
    ['г. Казань, проспект Победы 141к2', 'Казань | проспект Победы 141к2'],
    ['доставка в Москве на Тверская улица, 7', 'Москва | Тверская улица, 7'],
    ['Невский проспект 20, Санкт-Петербург', 'Санкт-Петербург | Невский проспект 20'],
    ['Москва, Ленина 5', 'Москва | Ленина 5'],
    ['Мне 3 тюльпана. Доставка на ¦¦¦¦, Ленина 5, Москва', 'Москва | Ленина 5'],
    [
      'пер. Садовый 3/1, подъезд 2, этаж 4, домофон 12',
      '? | пер. Садовый 3/1, подъезд 2, этаж 4, домофон 12',
    ],
    ['на улицу 8 Марта 12', '? | улицу 8 Марта 12'],
    ['в Москву', 'Москва | ?'],
    ['г. Мытищи', 'Мытищи | ?'],
    ['221B Baker Street, London', 'London | 221B Baker Street'],
    ['deliver to 5 Main St, Apt 4, Springfield', 'Springfield | 5 Main St, Apt 4'],
    ['10 Downing Street', '? | 10 Downing Street'],
    ['350 Fifth Avenue, New York', 'New York | 350 Fifth Avenue'],
    ['букет за 250', 'nothing'],
    ['2 roses and 3 tulips please', 'nothing'],
    ['хочу розу Владимирская', 'nothing'],
    ['маникюр', 'nothing'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['Ленина 5 кв 12', '? | Ленина 5 кв 12'],
    ['мой адрес: Мира 10', '? | Мира 10'],
    ['Казань, Баумана 3', 'Казань | Баумана 3'],
    ['казань баумана 3', 'Казань | баумана 3'],
    ['Rose Cottage 4', '? | Rose Cottage 4'],
    ['невский 20-15', '? | невский 20-15'],
    ['не скажу', 'nothing'],
  ])('asked for: %s', (text, expected) => {
    expect(read(text, true)).toBe(expected);
  });

  test.each(['завтра в 15', 'в субботу 14-18', 'tomorrow 15', '2 розы', 'вариант 2'])(
    '%s is no address',
    (text) => {
      expect(findAddress(text, [], 'bare')).toBeNull();
    },
  );

  test('the company spells its own cities', () => {
    expect(read('доставьте в королеве на ул. Мира 1', false, ['Королёв'])).toBe('Королёв | ул. Мира 1');
  });
});

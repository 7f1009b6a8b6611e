import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Mention } from './mention';
import { understand } from './understand';

const around = {
  language: 'en',
  timeZone: 'Europe/London',
  today: Temporal.PlainDate.from('2026-11-25'),
  dateOrder: 'day-first',
  cities: [],
  addressExpected: false,
} as const;

const show = (mention: Mention): string =>
  [
    mention.act ?? '',
    mention.quantity ?? '',
    mention.measure ? `[${mention.measure.amount} ${mention.measure.dimension}]` : '',
    mention.words.join(' '),
    mention.trailing !== null ? `(${mention.trailing})` : '',
    mention.picks.map((place) => `#${place}`).join(' '),
    mention.pronoun ? 'it' : '',
    mention.more ? 'more' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');

const mentions = (text: string): string[] =>
  understand(text, around)
    .sentences.flatMap((it) => it.mentions)
    .map(show);

describe('what is named, how many and what to do with it', () => {
  test.each([
    ['2 букета роз на завтра к 15 на ул. Ленина 5, Москва', ['2 букета роз']],
    ['Хочу две красные розы и три тюльпана', ['add 2 красные розы', 'add 3 тюльпана']],
    ['добавь розы и убери тюльпаны', ['add розы', 'remove тюльпаны']],
    ['Возьму второй', ['add #2']],
    ['первый и третий', ['#1', '#3']],
    ['вариант 2, 3 штуки', ['#2', '3']],
    ['Хочу букет лаванды, 2 штуки', ['add 2 букет лаванды']],
    ['хлеб ржаной, 2 шт, молоко', ['2 хлеб ржаной', 'молоко']],
    ['a croissant, 3 pcs', ['3 croissant']],
    ['I want a tune-up for my old city bike and a helmet', ['add tune-up', 'add helmet']],
    ['нужна настройка для моего велосипеда, и шлем', ['add настройка', 'add шлем']],
    ['шампунь для волос', ['шампунь волос']],
    ['№2', ['#2']],
    ['последний', ['#-1']],
    ['розы 3 шт, тюльпаны 5 шт', ['3 розы', '5 тюльпаны']],
    ['розы х2', ['2 розы']],
    ['2x roses', ['2 roses']],
    ['roses x3', ['3 roses']],
    ['iPhone 15', ['iphone (15)']],
    ['два айфон 15', ['2 айфон (15)']],
    ['массаж 60 минут', ['массаж 60 минут']],
    ['60 минут массаж', ['60 минут массаж']],
    ['пару круассанов', ['2 круассанов']],
    ['a couple of croissants, please', ['2 croissants']],
    ['half a dozen eggs', ['6 eggs']],
    ["I'd like two haircuts and a manicure", ['2 haircuts', 'manicure']],
    ['сделайте три', ['set 3']],
    ['лучше две', ['set 2']],
    ['make it three', ['set 3 it']],
    ['change the roses to 5', ['set roses (5)']],
    ['ещё один', ['1 more']],
    ['one more rose', ['1 rose more']],
    ['remove the tulips', ['remove tulips']],
    ["I don't want the tulips", ['remove tulips']],
    ['не надо тюльпаны', ['remove тюльпаны']],
    ['беру его', ['add it']],
    ["I'll take it", ['add it']],
    ['the second one', ['#2']],
    ['запишите меня на стрижку завтра в 15:00', ['add стрижку']],
    ['Сколько стоит стрижка?', ['стрижка']],
    ['да', []],
    ['спасибо', []],
    ['3', ['3']],
    ['двадцать пять роз', ['25 роз']],
    ['Book me a massage for next Friday at 3', ['add massage']],
    // The first reads all patterns in.
  ])('%s', { timeout: 60_000 }, (text, expected) => {
    expect(mentions(text)).toEqual(expected);
  });
});

describe('what a message is about', () => {
  test.each([
    ['Здравствуйте!', 'greeting'],
    ['добрый день', 'greeting'],
    ['hello there', 'greeting'],
    ['Что у вас есть?', 'browse'],
    ['какие услуги вы оказываете', 'browse'],
    ['What do you sell?', 'browse'],
    ['сколько стоят розы', 'price'],
    ['how much is a haircut', 'price'],
    ['а розы есть?', 'available'],
    ['do you have tulips?', 'available'],
    ['оформляем', 'checkout'],
    ['оформтиь', 'checkout'],
    ["that's all", 'checkout'],
    ['checkout', 'checkout'],
    ['Это всё', 'checkout'],
    ['что в корзине?', 'cart'],
    ["what's in my cart", 'cart'],
    ['очисти корзину', 'clear'],
    ['позовите менеджера', 'human'],
    ['позовите операторра', 'human'],
    ['can I talk to a human', 'human'],
    ['мне привезли брак, верните деньги', 'complaint'],
    ['I want a refund', 'complaint'],
    ['где мой заказ', 'status'],
    ['where is my order', 'status'],
    ['я оплатил', 'paid'],
    ["I've paid", 'paid'],
    ['дайте скидку', 'discount'],
    ['any discount?', 'discount'],
    ['когда есть свободное время', 'slots'],
    ['what times are available', 'slots'],
    ['отмените заказ', 'cancel'],
    ['cancel my order', 'cancel'],
    ['что посоветуете', 'recommend'],
    ['самый дешёвый букет', 'cheapest'],
    ['ты дурак', 'insult'],
    ['ссылку на оплату', 'paylink'],
  ] as const)('%s: %s', (text, intent) => {
    expect([...understand(text, around).intents]).toContain(intent);
  });

  test.each([
    ['да', 'yes'],
    ['Да, всё верно!', 'yes'],
    ['ага', 'yes'],
    ['ок', 'yes'],
    ['👍', 'yes'],
    ['подтверждаю', 'yes'],
    ['yes please', 'yes'],
    ['sure', 'yes'],
    ['looks good', 'yes'],
    ['+', 'yes'],
    ['ну давай', 'yes'],
    ['нет', 'no'],
    ['не надо', 'no'],
    ['да нет', 'no'],
    ['no thanks', 'no'],
    ['not yet', 'no'],
    ['неверно', 'no'],
    ['розы', null],
    ['2', null],
    ['nothing', null],
    ['дайте две', null],
    ['данные', null],
  ])('%s answers %s', (text, answer) => {
    expect(understand(text, around).answer).toBe(answer);
  });

  test.each([
    ['Хочу розы', 'ru'],
    ['I want roses', 'en'],
    ['👍', 'en'],
    ['хочу iPhone 15 Pro Max', 'ru'],
    ['Do you have Борщ?', 'en'],
    ['Привіт, скільки коштує?', 'ru'],
    ['Hola, quiero flores', 'en'],
  ])('%s is answered in %s', (text, language) => {
    expect(understand(text, around).language).toBe(language);
  });

  test('everything in one message is used', () => {
    const read = understand('2 букета роз на завтра к 15 на ул. Ленина 5, Москва', around);
    expect(read).toMatchObject({ city: 'Москва', street: 'ул. Ленина 5', language: 'ru' });
    expect(read.when).toMatchObject({ days: { first: '2026-11-26' }, times: ['15:00'] });
    const other = understand('Deliver 3 roses to 5 Main St, London tomorrow afternoon', around);
    expect(other).toMatchObject({ city: 'London', street: '5 Main St' });
    expect(other.when).toMatchObject({ days: { first: '2026-11-26' }, from: '13:00', until: '18:00' });
    expect(other.sentences.flatMap((it) => it.mentions).map(show)).toEqual(['3 roses']);
  });

  test('one thing instead of another', () => {
    expect(understand('замените розы на тюльпаны', around).replace).toMatchObject({
      out: [{ words: ['розы'] }],
      in: [{ words: ['тюльпаны'] }],
    });
    expect(understand('replace the roses with tulips', around).replace).toMatchObject({
      out: [{ words: ['roses'] }],
      in: [{ words: ['tulips'] }],
    });
    expect(understand('поменяйте розы на 5', around).replace).toBeNull();
  });

  test('price limits', () => {
    expect(understand('букет до 2000', around).limit).toEqual({ from: null, to: 2000 });
    expect(understand('something under $50', around).limit).toEqual({ from: null, to: 50 });
    expect(understand('от 500 до 1 000 рублей', around).limit).toEqual({ from: 500, to: 1000 });
    expect(understand('не дороже 1,5 тыс', around).limit).toEqual({ from: null, to: 1500 });
    expect(understand('завтра до 18', around).limit).toBeNull();
  });

  test('anything can be read without a crash and in time', { timeout: 60_000 }, () => {
    const odd = [
      '',
      ' ',
      '\u0000\u0001',
      '👍👍👍',
      'А'.repeat(100_000),
      '1'.repeat(4_000),
      'ул. '.repeat(1_000),
      'роза и '.repeat(600),
      '<script>alert(1)</script>',
      '你好，我想买花',
      'مرحبا',
      '¦¦¦',
      '-'.repeat(3_000),
      'a b '.repeat(2_000),
      '1-2-3 '.repeat(700),
      '12:'.repeat(1_000),
    ];
    for (const text of odd) {
      const start = process.cpuUsage();
      understand(text, { ...around, addressExpected: true });
      // Work done, in microseconds: what else the machine does is no matter.
      expect(process.cpuUsage(start).user).toBeLessThan(2_500_000);
    }
  });
});

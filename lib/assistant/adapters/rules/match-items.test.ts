import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/lib/assistant/language/words-of';
import { matchItems } from './match-items';

const item = (name: string, options: Record<string, string> = {}, description = '') => ({
  name,
  options,
  description,
});
const flowers = [
  item('Роза', { Цвет: 'красная' }),
  item('Роза', { Цвет: 'белая' }),
  item('Роза кустовая'),
  item('Тюльпан'),
  item('Букет «Нежность»'),
  item('Букет роз'),
  item('Ваза для роз'),
  item('Торт', {}, 'Шоколадный бисквит с вишней'),
];
const english = [
  item('Haircut'),
  item('Massage'),
  item('Deep tissue massage'),
  item('iPhone 15', { Memory: '128 GB' }),
  item('iPhone 15', { Memory: '256 GB' }),
];

const found = (words: string, items = flowers): string[] =>
  matchItems(wordsOf(words), items).items.map(({ name, options }) =>
    [name, ...Object.values(options)].join(' '),
  );

describe('words of a customer find the items they name, all that fit equally and no others', () => {
  test.each([
    ['тюльпаны', ['Тюльпан']],
    ['тюльпанов', ['Тюльпан']],
    ['тюльпна', ['Тюльпан']],
    ['розы', ['Роза красная', 'Роза белая']],
    ['красные розы', ['Роза красная']],
    ['белую', ['Роза белая']],
    ['кустовые розы', ['Роза кустовая']],
    ['букет', ['Букет «Нежность»', 'Букет роз']],
    ['букет роз', ['Букет роз']],
    ['ваза для роз', ['Ваза для роз']],
    ['нежность', ['Букет «Нежность»']],
    ['шоколадный торт', ['Торт']],
    ['вишней', ['Торт']],
    ['самолет', []],
  ])('%s', (words, expected) => {
    expect(found(words)).toEqual(expected);
  });

  test.each([
    ['haircuts', ['Haircut']],
    ['massage', ['Massage']],
    ['deep massage', ['Deep tissue massage']],
    ['masage', ['Massage']],
    ['iphone 15 256', ['iPhone 15 256 GB']],
    ['iphone 16', ['iPhone 15 128 GB', 'iPhone 15 256 GB']],
  ])('%s', (words, expected) => {
    expect(found(words, english)).toEqual(expected);
  });
});

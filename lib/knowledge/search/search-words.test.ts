import { expect, it } from 'vitest';
import { searchWords } from './search-words';

it.each([
  ['Здравствуйте! Хочу заказать букет из 51 розы на завтра', ['букет', 'из', '51', 'розы', 'на']],
  ['жёлтые, жёлтые', ['желтые']],
  ['1,5 литра', ['1.5', 'литра']],
  ['спасибо большое', []],
  ['большой букет', ['большой', 'букет']],
  ['a T-shirt, size XL', ['a', 't', 'shirt', 'size', 'xl']],
  ['', []],
  ['👋 ???', []],
])('“%s” asks for %j', (query, words) => {
  expect(searchWords(query)).toEqual(words);
});

it('a novel is cut short', () => {
  expect(
    searchWords(Array.from({ length: 5_000 }, (_, index) => `слово${index}`).join(' ')).length,
  ).toBeLessThanOrEqual(24);
});

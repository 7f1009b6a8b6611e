import { expect, test } from 'vitest';
import { languageCode } from './language-code';

test.each([
  ['ru', 'ru'],
  ['Russian', 'ru'],
  ['english', 'en'],
  ['hebrew', 'he'],
  ['pt-BR', 'pt'],
  ['klingon', null],
  ['', null],
])('%j is %j', (told, code) => {
  expect(languageCode(told)).toBe(code);
});

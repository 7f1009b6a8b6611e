import { expect, test } from 'vitest';
import { keepTerms } from './keep-terms';

const glossary = [
  { term: 'Zaryanka', as: 'Зарянка' },
  { term: 'Zaryanka Pro', as: 'Зарянка Про' },
];

test('terms are hidden whole, the longer first, and come back as the glossary says', () => {
  const { hidden, show } = keepTerms('Meet zaryanka and Zaryanka Pro, not Zaryankas.', glossary);
  expect(hidden).toBe('Meet QXZ0ZXQ and QXZ1ZXQ, not Zaryankas.');
  expect(show('Познакомьтесь: QXZ0ZXQ и qxz 1 zxq.')).toBe('Познакомьтесь: Зарянка и Зарянка Про.');
});

test('a term that did not survive is told', () => {
  expect(keepTerms('Zaryanka!', glossary).show('Что-то!')).toBeNull();
  expect(keepTerms('Nothing here (.*)', [{ term: '(.*)', as: '$&' }]).show('да QXZ0ZXQ')).toBe('да $&');
});

import { expect, test } from 'vitest';
import { wrapLines } from './wrap-lines';

const english = { profile: 'netflix-english', language: 'en' } as const;

test.each([
  ['a text that fits is one line', 'So I fed it.', ['So I fed it.']],
  ['many blanks are one', ' So \t I   fed it. ', ['So I fed it.']],
  [
    'a longer one is cut before a preposition',
    'The supermarket on the other side of the river was closed.',
    ['The supermarket on the other side', 'of the river was closed.'],
  ],
  ['lines that fit are left as they are', '- Who is it?\n- Me.', ['- Who is it?', '- Me.']],
  ['nothing is an empty line', ' \u0000 ', ['']],
])('%s', (_, text, lines) => {
  expect(wrapLines(text, english)).toEqual(lines);
});

test('what two lines cannot hold is laid in two, about equally', () => {
  const lines = wrapLines('word '.repeat(40), english);
  expect(lines).toHaveLength(2);
  expect(Math.abs((lines[0]?.length ?? 0) - (lines[1]?.length ?? 0))).toBeLessThan(10);
});

test('Chinese is laid without blanks, and no line begins with a comma', () => {
  const lines = wrapLines('因为没有人知道他什么时候去了，我们在家里等他。', {
    profile: 'cjk',
    language: 'zh',
  });
  expect(lines.join('')).toBe('因为没有人知道他什么时候去了，我们在家里等他。');
  expect(lines[1]).not.toMatch(/^[，。]/);
});

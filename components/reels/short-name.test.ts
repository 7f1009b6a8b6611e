import { expect, test } from 'vitest';
import { shortName } from './short-name';

test('a short text is its own name', () => {
  expect(shortName('  Clay\n mug ')).toBe('Clay mug');
});

test('a long text is cut between words, without a comma at its end', () => {
  expect(shortName('A warm clay mug for slow mornings, thrown and glazed by hand')).toBe(
    'A warm clay mug for slow mornings…',
  );
});

test('one endless word is cut anywhere', () => {
  expect(shortName('a'.repeat(100))).toBe(`${'a'.repeat(40)}…`);
});

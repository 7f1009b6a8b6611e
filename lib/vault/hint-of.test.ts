import { expect, test } from 'vitest';
import { hintOf } from './hint-of';

test.each([
  ['', ''],
  ['12345678901', ''],
  ['123456789012', '9012'],
  ['a-much-longer-secret-🔑🔑', 't-🔑🔑'],
])('%j ends in %j', (value, hint) => {
  expect(hintOf(value)).toBe(hint);
});

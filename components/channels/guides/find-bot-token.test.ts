import { expect, test } from 'vitest';
import { findBotToken } from './find-bot-token';

const token = '1234567890:AAFqL9wQx-7Zr_0123456789abcdefghijk';

test('the token is found in whatever of the answer was pasted', () => {
  expect(findBotToken(token)).toBe(token);
  expect(findBotToken(`  ${token}\n`)).toBe(token);
  expect(findBotToken(`Use this token to access the HTTP API:\n${token}\nKeep your token secure`)).toBe(
    token,
  );
});

test('half a token is none', () => {
  for (const text of ['', '1234567890', '1234567890:AAF', 'AAFqL9wQx-7Zr_0123456789abcdefghijk']) {
    expect(findBotToken(text)).toBeNull();
  }
});

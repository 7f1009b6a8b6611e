import { expect, test } from 'vitest';
import { allowsHost } from './allows-host';

test.each([
  [['music.example'], 'music.example', true],
  [['music.example'], 'www.music.example', false],
  [['*.music.example'], 'cdn.music.example', true],
  [['*.music.example'], 'a.b.music.example', true],
  [['*.music.example'], 'music.example', false],
  [['*.music.example'], 'evilmusic.example', false],
  [['*.music.example'], '.music.example', false],
  [[], 'music.example', false],
])('of %j, %s: %s', (declared, host, allowed) => {
  expect(allowsHost(declared, host)).toBe(allowed);
});

import { expect, test } from 'vitest';
import { shortcutOf } from './shortcut-keys';

test.each([
  [{ key: 'j', code: 'KeyJ' }, 'next'],
  [{ key: 'о', code: 'KeyJ' }, 'next'],
  [{ key: 'ArrowUp', code: 'ArrowUp' }, 'previous'],
  [{ key: '/', code: 'Digit7', shiftKey: true }, 'search'],
  [{ key: '.', code: 'Slash' }, 'search'],
  [{ key: '?', code: 'Minus', shiftKey: true }, 'help'],
  [{ key: 'J', code: 'KeyJ', shiftKey: true }, null],
  [{ key: 'x', code: 'KeyX' }, null],
])('%j is %j', (press, name) => {
  expect(shortcutOf({ shiftKey: false, ...press })).toBe(name);
});

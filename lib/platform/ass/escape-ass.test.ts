import { expect, test } from 'vitest';
import { escapeAss } from './escape-ass';

test('no text begins a command, a line break or an event', () => {
  const escaped = escapeAss('{\\an8}a\\Nb\nDialogue: {\\p1}\r');
  expect(escaped).not.toMatch(/(?<!\\)[{}]/);
  expect(escaped).not.toMatch(/\\[Nnh]/);
  expect(escaped).not.toMatch(/[\r\n]/);
});

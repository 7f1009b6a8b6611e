import { expect, test } from 'vitest';
import { wavePath } from './wave-path';

test('a wave reaches from edge to edge, loud parts further than quiet ones, silence as a line', () => {
  expect(wavePath([])).toBe('');
  const path = wavePath([-127, 127, 0, 0]);
  expect(path).toBe('M0.0,2.0L200.0,49.2L200.0,50.8L0.0,98.0Z');
});

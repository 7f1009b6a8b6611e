import { expect, test } from 'vitest';
import { turnWindow } from './turn-window';

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 12, 0, seconds));

test('the window closes four seconds after the last message', () => {
  expect(turnWindow(at(0), at(0))).toEqual(at(4));
  expect(turnWindow(at(0), at(3))).toEqual(at(7));
});

test('a customer who never pauses is answered thirty seconds after the first message', () => {
  expect(turnWindow(at(0), at(27))).toEqual(at(30));
  expect(turnWindow(at(0), at(59))).toEqual(at(30));
});

import { expect, test } from 'vitest';
import { takeToken } from './take-token';

const start = Date.UTC(2026, 0, 1);
const at = (seconds: number) => new Date(start + seconds * 1_000);
const allowance = { burst: 3, perMinute: 30 };

test('a burst passes, what comes after it waits, and patience is rewarded', () => {
  const take = (seconds: number) => takeToken('burst', allowance, at(seconds));
  expect([take(0), take(0), take(0)]).toEqual([0, 0, 0]);
  expect(take(0)).toBe(2);
  expect(take(1)).toBe(1);
  expect(take(2)).toBe(0);
  expect(take(2)).toBe(2);
});

test('one sender cannot use up the allowance of another', () => {
  for (let index = 0; index < 10; index += 1) takeToken('loud', allowance, at(0));
  expect(takeToken('quiet', allowance, at(0))).toBe(0);
});

test('an hour of silence saves up no more than one burst', () => {
  for (let index = 0; index < 3; index += 1) takeToken('silent', allowance, at(0));
  const later = Array.from({ length: 4 }, () => takeToken('silent', allowance, at(3_600)));
  expect(later).toEqual([0, 0, 0, 2]);
});

test('a clock that goes back gives nothing and takes nothing', () => {
  takeToken('back', { burst: 1, perMinute: 60 }, at(10));
  expect(takeToken('back', { burst: 1, perMinute: 60 }, at(5))).toBe(1);
});

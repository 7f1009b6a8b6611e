import { expect, test } from 'vitest';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { requestBudget } from './request-budget';

test('a key has so many requests a window, whatever others do, and all of them again in the next one', () => {
  const clock = movedClock(new Date('2030-01-01T00:00:00Z'));
  const spend = requestBudget({ requests: 3, windowMs: 60_000 });
  for (let round = 0; round < 3; round += 1) spend('one', clock);
  clock.moveBy(59_500);
  expect(() => spend('one', clock)).toThrowError(expect.objectContaining({ code: 'limit', retryAfter: 1 }));
  spend('another', clock);
  clock.moveBy(500);
  for (let round = 0; round < 3; round += 1) spend('one', clock);
  expect(() => spend('one', clock)).toThrowError(expect.objectContaining({ retryAfter: 60 }));
});

test('what is remembered does not grow without end', () => {
  const clock = movedClock(new Date('2030-01-01T00:00:00Z'));
  const spend = requestBudget({ requests: 1, windowMs: 60_000 });
  spend('first', clock);
  for (let key = 0; key < 10_000; key += 1) spend(String(key), clock);
  spend('first', clock);
  expect(() => spend('9999', clock)).toThrow();
});

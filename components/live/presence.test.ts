import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { presence } from './presence';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('who writes is shown until they have been quiet for a while, in their own conversation only', () => {
  let changes = 0;
  const stop = presence.subscribe(() => {
    changes += 1;
  });
  presence.seen('one', 'olga');
  vi.advanceTimersByTime(3_000);
  presence.seen('one', 'olga');
  presence.seen('one', 'pavel');
  expect(presence.of('one')).toEqual(['olga', 'pavel']);
  expect(presence.of('two')).toEqual([]);
  presence.gone('one', 'pavel');
  vi.advanceTimersByTime(4_000);
  expect(presence.of('one')).toEqual(['olga']);
  vi.advanceTimersByTime(2_000);
  expect(presence.of('one')).toEqual([]);
  stop();
  // Hearing again of somebody who is shown is no change to draw.
  expect(changes).toBe(4);
});

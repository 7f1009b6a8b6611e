import type { Unit } from '../read-duration';
import type { JsonObject } from './json-object';
import { readItem } from './read-item';

/** What a list counts its lengths in: a middle length of more than 9,000 is in milliseconds, seconds would be hours. */
export function readUnit(items: ReadonlyArray<JsonObject | null>, base: string): Unit {
  const numbers = items
    .flatMap((item) => {
      const counted = item && readItem(item, base, 'ms')?.fields.durationMs;
      // Written as 3:45 it is the same in either.
      return counted && readItem(item, base, 's')?.fields.durationMs !== counted ? [counted] : [];
    })
    .sort((one, other) => one - other);
  return (numbers[Math.floor(numbers.length / 2)] ?? 0) >= 9_000 ? 'ms' : 's';
}

import type { Temporal } from 'temporal-polyfill';
import type { When } from './when';

export type Days = NonNullable<When['days']>;

/** A day, or the days from one to another, as texts. Null stays null. */
export function dayRange(
  first: Temporal.PlainDate | null,
  last: Temporal.PlainDate | null = first,
): Days | null {
  return first && last ? { first: first.toString(), last: last.toString() } : null;
}

import { Temporal } from 'temporal-polyfill';
import type { When } from '@/lib/assistant/understanding/when';

/** From when on free times are of interest: the beginning of the wished day, if it is not over. */
export function wishedFrom(wish: When, timeZone: string): { from?: string } {
  if (!wish.days) return {};
  const start = Temporal.PlainDate.from(wish.days.first).toZonedDateTime({ timeZone });
  return { from: start.toInstant().toString() };
}

import type { Temporal } from 'temporal-polyfill';

/** `this`: today counts; `coming`: today does not; `next`: of next week; `after`: a week after the coming one. */
export type WhichWeekday = 'this' | 'coming' | 'next' | 'after';

/** The date of a weekday (Monday is 1) as people mean it when they name it on `today`. */
export function weekdayDate(
  weekday: number,
  today: Temporal.PlainDate,
  which: WhichWeekday,
): Temporal.PlainDate {
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  if (which === 'next') return monday.add({ days: 6 + weekday });
  // «В субботу», said on a Saturday, is the next one; "this Saturday" may be today.
  const ahead = (weekday - today.dayOfWeek + 7) % 7;
  const coming = today.add({ days: ahead === 0 && which !== 'this' ? 7 : ahead });
  return which === 'after' ? coming.add({ days: 7 }) : coming;
}

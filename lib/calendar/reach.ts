import type { Temporal } from 'temporal-polyfill';
import type { SlotWish } from './candidate-slots';
import { earliestStart } from './earliest-start';
import { localDay } from './local-day';
import type { CalendarSettings } from './schemas';

/** Between which moments times are given. */
export interface Reach {
  /** Milliseconds since the epoch. */
  readonly earliest: number;
  readonly lastDay: Temporal.PlainDate;
}

/** How far customers may reach, lead time and horizon; the company itself reaches from now on for a year. */
export function reach(
  settings: CalendarSettings,
  timeZone: string,
  wish: SlotWish,
  now: number,
  who: 'CUSTOMER' | 'COMPANY',
): Reach {
  const today = localDay(now, timeZone);
  return who === 'COMPANY'
    ? { earliest: now, lastDay: today.add({ days: 366 }) }
    : {
        earliest: earliestStart(settings, wish, now),
        lastDay: today.add({ days: settings.horizonDays }),
      };
}

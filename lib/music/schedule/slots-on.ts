import { Temporal } from 'temporal-polyfill';
import type { MusicSchedule } from '../schemas';

export type ScheduledKind = 'chart' | 'albums' | 'fresh';
export const scheduledKinds: readonly ScheduledKind[] = ['chart', 'albums', 'fresh'];

export interface SlotsWish {
  readonly schedule: MusicSchedule;
  readonly timeZone: string;
  readonly now: Date;
}

/**
 * The moments a kind of look is due on one local day, in order, counted from that of `now`. A wall time that the day leaps over is taken at the first
 * moment after the leap, one that comes twice at its first (RFC 5545, 3.3.5; Temporal's "compatible").
 */
export function slotsOn(
  /** Days from the local day of `now`. */
  days: number,
  kind: ScheduledKind,
  { schedule, timeZone, now }: SlotsWish,
): Date[] {
  const day = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .add({ days });
  const moments = wallTimes(day, kind, schedule).map(
    (at) => day.toZonedDateTime({ timeZone, plainTime: at }).epochMilliseconds,
  );
  return [...new Set(moments)].map((moment) => new Date(moment));
}

function wallTimes(day: Temporal.PlainDate, kind: ScheduledKind, schedule: MusicSchedule): string[] {
  const { chart, albums, fresh } = schedule;
  if (kind === 'chart') return chart.on ? [chart.at] : [];
  if (kind === 'albums') return albums.on && day.dayOfWeek === albums.weekday ? [albums.at] : [];
  if (!fresh.on) return [];
  const times: string[] = [];
  for (let hour = 0; hour < 24; hour += fresh.everyHours) times.push(`${String(hour).padStart(2, '0')}:00`);
  return times;
}

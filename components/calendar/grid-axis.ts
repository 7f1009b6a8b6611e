import { Temporal } from 'temporal-polyfill';
import type { WireDay } from './use-calendar-days';

/** A stretch along the grid, in its minutes. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface GridAxis {
  /** What is shown. */
  readonly shown: Stretch;
  readonly hours: readonly { readonly at: number; readonly hour: number; readonly again: boolean }[];
  /** Where a moment of a day lies. */
  readonly place: (day: WireDay, at: number) => number;
  /** What a day does not have: an hour the clocks skip, or one that only another day of the week has twice. */
  readonly missing: (day: WireDay) => readonly Stretch[];
}

interface Change {
  /** Minutes after midnight, by the clock before the change. */
  readonly at: number;
  /** How many minutes are lived twice; negative: skipped. */
  readonly minutes: number;
}

const dayMinutes = 1440;

/**
 * One axis for days side by side. Its minutes are those of the wall clock; where one of the days has an hour twice, the axis
 * has it twice, and where one skips an hour, that day has a gap.
 */
export function gridAxis(
  days: readonly WireDay[],
  timeZone: string,
  busy: readonly Stretch[] = [],
): GridAxis {
  const changes = new Map(days.map((day) => [day.date, changeOf(day, timeZone)]));
  const fold = [...changes.values()].find((change) => change && change.minutes > 0);
  const shift = (wall: number): number => wall + (fold && wall >= fold.at ? fold.minutes : 0);
  const place = (day: WireDay, at: number): number => {
    const elapsed = (at - Date.parse(day.start)) / 60_000;
    const change = changes.get(day.date);
    if (change && change.minutes > 0) return elapsed;
    return shift(change && elapsed >= change.at ? elapsed - change.minutes : elapsed);
  };
  const missing = (day: WireDay): Stretch[] => {
    const change = changes.get(day.date);
    if (change && change.minutes > 0) return [];
    const skipped = change ? [{ from: shift(change.at), to: shift(change.at - change.minutes) }] : [];
    return fold ? [...skipped, { from: fold.at, to: fold.at + fold.minutes }] : skipped;
  };
  const hours = Array.from({ length: 24 }, (_, hour) => ({ at: shift(hour * 60), hour, again: false }));
  const twice = hours
    .filter(({ hour }) => fold && hour * 60 >= fold.at - fold.minutes && hour * 60 < fold.at)
    .map(({ hour }) => ({ at: hour * 60 + (fold?.minutes ?? 0), hour, again: true }));
  const open = days.flatMap((day) =>
    day.open.map(({ start, end }) => ({
      from: place(day, Date.parse(start)),
      to: place(day, Date.parse(end)),
    })),
  );
  return {
    shown: shownOf([...open, ...busy], shift(dayMinutes)),
    hours: [...hours, ...twice].sort((a, b) => a.at - b.at),
    place,
    missing,
  };
}

/** Whole hours around what there is to see; a working day when there is nothing. */
function shownOf(stretches: readonly Stretch[], last: number): Stretch {
  if (stretches.length === 0) return { from: 9 * 60, to: 18 * 60 };
  const from = Math.floor(Math.min(...stretches.map((one) => one.from)) / 60) * 60;
  const to = Math.ceil(Math.max(...stretches.map((one) => one.to)) / 60) * 60;
  return { from: Math.max(0, from), to: Math.min(last, Math.max(to, from + 6 * 60)) };
}

function changeOf(day: WireDay, timeZone: string): Change | null {
  const [start, end] = [Date.parse(day.start), Date.parse(day.end)];
  const minutes = (end - start) / 60_000 - dayMinutes;
  if (minutes === 0) return null;
  const next = Temporal.Instant.fromEpochMilliseconds(start)
    .toZonedDateTimeISO(timeZone)
    .getTimeZoneTransition('next');
  const at = next ? Math.min(next.epochMilliseconds, end) : start;
  return { at: (at - start) / 60_000, minutes };
}

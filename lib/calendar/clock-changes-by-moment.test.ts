import moment from 'moment-timezone';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { candidateSlots } from './candidate-slots';
import { defaultSettings } from './default-settings';
import { instantOfWallTime } from './instant-of-wall-time';
import { localDay } from './local-day';
import { wallOfDay } from './wall-of-day';

// Every change of the clocks from 2026 to 2028 in 20 zones, judged by a library that brings its own database: what it knows
// of a zone is a list of moments and offsets, and all the rest is counted here. Left out is America/Havana, where the two
// databases tell different stories (2026f does without winter time in 2026, 2026c with it): there is nothing to compare.
const zones = [
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/New_York',
  'America/Nuuk',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/St_Johns',
  'America/Vancouver',
  'Antarctica/Troll',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Jerusalem',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Europe/Berlin',
  'Europe/Chisinau',
  'Europe/Dublin',
  'Pacific/Chatham',
  'Pacific/Norfolk',
];

const minute = 60_000;
const day = 86_400_000;
const from = Date.UTC(2026, 0, 1);
const to = Date.UTC(2029, 0, 1);
const slotMinutes = 15;
const durationMinutes = 40;
const ranges = [
  { opens: 0, closes: 5 * 60 },
  { opens: 21 * 60 + 30, closes: 24 * 60 },
] as const;
const settings = {
  ...defaultSettings,
  slotMinutes,
  openingHours: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    ranges.map(({ opens, closes }) => ({ weekday, opens: timeOf(opens), closes: timeOf(closes) })),
  ),
};

describe.each(zones)('%s', (zone) => {
  const { offsetAt, changes } = clockOf(zone);
  const dates = [
    ...new Set(
      [from + 180 * day, ...changes].flatMap((at) =>
        [-1, 0, 1].map((days) => shownAt(offsetAt, at + days * day).slice(0, 10)),
      ),
    ),
  ];

  it('both databases know the same changes', () => {
    const ours: number[] = [];
    let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
    for (
      let next = at.getTimeZoneTransition('next');
      next && next.epochMilliseconds < to;
      next = at.getTimeZoneTransition('next')
    ) {
      ours.push(next.epochMilliseconds);
      at = next;
    }
    const versions = `moment ${moment.tz.dataVersion}, Node ${process.versions.tz}`;
    expect(ours, versions).toEqual(changes);
  });

  it('each quarter of the wall clock is the same instant', () => {
    for (const date of dates) {
      const plain = Temporal.PlainDate.from(date);
      const wall = wallOfDay(plain, zone);
      const quarters = Array.from({ length: 97 }, (_, index) => index * 15);
      const expected = quarters.map((at) => ({ at, ...instantOf(date, at) }));
      expect({ date, wall: quarters.map((at) => ({ at, ...wall(at) })) }).toEqual({ date, wall: expected });
      const asked = quarters.map((at) => ({ at, ...instantOfWallTime(plain, at, zone) }));
      expect({ date, wall: asked }).toEqual({ date, wall: expected });
    }
  });

  it('days begin and end where they do, and each moment around a change lies in its own', () => {
    for (const date of dates) {
      const start = instantOf(date, 0).epochMs;
      const end = instantOf(date, 1440).epochMs;
      for (const at of [start, end - 1]) expect(localDay(at, zone).toString()).toBe(date);
      for (const at of [start - 1, end]) expect(localDay(at, zone).toString()).not.toBe(date);
    }
    for (const change of changes)
      for (let at = change - 90 * minute; at <= change + 90 * minute; at += 5 * minute)
        expect(localDay(at, zone).toString()).toBe(shownAt(offsetAt, at).slice(0, 10));
  });

  it('the hours of opening become the same times to choose from', () => {
    for (const date of dates) {
      const wish = { kind: 'APPOINTMENT', durationMinutes } as const;
      const offered = candidateSlots(settings, zone, wish, Temporal.PlainDate.from(date), 1);
      const expected: number[] = [];
      for (const { opens, closes } of ranges) {
        const last = instantOf(date, closes).epochMs - durationMinutes * minute;
        for (let at = opens; at < closes; at += slotMinutes) {
          const { epochMs, exact } = instantOf(date, at);
          if (exact && epochMs <= last) expected.push(epochMs);
        }
      }
      expect({ date, starts: offered.map(({ start }) => start) }).toEqual({ date, starts: expected });
    }
  });

  /** The first moment at which the clock shows so many minutes past midnight; where it never does, the moment of the jump. */
  function instantOf(date: string, minutes: number): { epochMs: number; exact: boolean } {
    const wall = Date.parse(`${date}T00:00:00Z`) + minutes * minute;
    const around = [wall - day, wall, wall + day].map((at) => wall - offsetAt(at) * minute);
    const shown = around.filter((at) => at + offsetAt(at) * minute === wall);
    if (shown.length > 0) return { epochMs: Math.min(...shown), exact: true };
    const jump = changes.find(
      (at) => at + offsetAt(at - 1) * minute <= wall && wall < at + offsetAt(at) * minute,
    );
    return { epochMs: jump ?? Number.NaN, exact: false };
  }
});

/** What the independent database says of a zone: its offset from UTC in minutes, and the moments at which that changes. */
function clockOf(zone: string) {
  const known = moment.tz.zone(zone);
  if (!known) throw new Error(`${zone} is unknown.`);
  const offsetAt = (at: number): number => -known.utcOffset(at);
  const changes = known.untils.filter(
    (at) => at !== null && at >= from && at < to && offsetAt(at - 1) !== offsetAt(at),
  );
  return { offsetAt, changes };
}

function shownAt(offsetAt: (at: number) => number, at: number): string {
  return new Date(at + offsetAt(at) * minute).toISOString();
}

function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { candidateSlots } from './candidate-slots';
import { defaultSettings } from './default-settings';

// An independent calculator: it knows nothing of Temporal, walks through time by quarters of an hour and reads the
// wall clock from Intl. Around each change of the clocks from 2026 to 2030 it must offer the same times.
const zones = [
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/Havana',
  'America/New_York',
  'America/Nuuk',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Asia/Beirut',
  'Asia/Jerusalem',
  'Asia/Kathmandu',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Europe/Berlin',
  'Europe/Chisinau',
  'Europe/Dublin',
  'Europe/Moscow',
  'Pacific/Chatham',
  'Pacific/Norfolk',
];

const minute = 60_000;
const slotMinutes = 15;
const durationMinutes = 45;
const ranges = [
  ['00:00', '05:30'],
  ['22:00', '24:00'],
] as const;

it.each(zones)(
  '%s: every change of the clocks until 2030 gives the times that the wall clock shows',
  (zone) => {
    const settings = {
      ...defaultSettings,
      slotMinutes,
      openingHours: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
        ranges.map(([opens, closes]) => ({ weekday, opens, closes })),
      ),
    };
    for (const date of daysToCheck(zone)) {
      const wish = { kind: 'APPOINTMENT', durationMinutes } as const;
      const offered = candidateSlots(settings, zone, wish, Temporal.PlainDate.from(date), 1);
      expect({ date, starts: offered.map((span) => span.start) }).toEqual({ date, starts: walk(zone, date) });
    }
  },
);

/** The local days around each change of the offset, and an ordinary one. */
function daysToCheck(zone: string): string[] {
  const wall = wallClock(zone);
  const days = new Set(['2026-07-01']);
  const end = Date.UTC(2031, 0, 1);
  for (let at = Date.UTC(2026, 0, 1); at < end; at += 24 * 60 * minute) {
    const offset = (moment: number) => Date.parse(`${wall(moment).replace(' ', 'T')}Z`) - moment;
    if (offset(at) === offset(at + 24 * 60 * minute)) continue;
    for (const shift of [-24, 0, 24, 48]) days.add(wall(at + shift * 60 * minute).slice(0, 10));
  }
  return [...days];
}

/** The starts of a local day, found by looking at the clock each quarter of an hour: no zone changes it in between. */
function walk(zone: string, date: string): number[] {
  const wall = wallClock(zone);
  const midday = Date.parse(`${date}T12:00:00Z`);
  const firstShown = new Map<string, number>();
  const closing = new Map<string, number>();
  for (let at = midday - 48 * 60 * minute; at < midday + 48 * 60 * minute; at += slotMinutes * minute) {
    const shown = wall(at);
    if (!firstShown.has(shown)) firstShown.set(shown, at);
    for (const [, closes] of ranges) {
      const late = closes === '24:00' ? shown.slice(0, 10) > date : shown >= `${date} ${closes}`;
      if (late && !closing.has(closes)) closing.set(closes, at);
    }
  }
  const starts: number[] = [];
  for (const [opens, closes] of ranges) {
    for (let at = minutesOf(opens); at < minutesOf(closes); at += slotMinutes) {
      const time = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
      const start = firstShown.get(`${date} ${time}`);
      if (start !== undefined && start + durationMinutes * minute <= (closing.get(closes) ?? 0))
        starts.push(start);
    }
  }
  return starts;
}

const clocks = new Map<string, (at: number) => string>();

/** `2026-03-29 01:30`, as shown in a zone. */
function wallClock(zone: string): (at: number) => string {
  const known = clocks.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const clock = (at: number) => format.format(at);
  clocks.set(zone, clock);
  return clock;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

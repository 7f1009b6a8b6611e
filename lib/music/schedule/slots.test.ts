import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MusicSchedule, usualSchedule } from '../schemas';
import { lastSlot } from './last-slot';
import { nextSlot } from './next-slot';
import { type ScheduledKind, scheduledKinds } from './slots-on';

const berlin = (iso: string, change: Partial<MusicSchedule> = {}) => ({
  schedule: { ...usualSchedule, ...change },
  timeZone: 'Europe/Berlin',
  now: new Date(iso),
});
const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

test.each([
  ['in winter', '2026-01-10T03:00:00Z', '2026-01-10T03:00:00.000Z'],
  ['a second before', '2026-01-10T02:59:59Z', '2026-01-09T03:00:00.000Z'],
  ['in summer', '2026-07-10T12:00:00Z', '2026-07-10T02:00:00.000Z'],
])('the chart of 04:00 in Berlin, %s', (_when, now, slot) => {
  expect(iso(lastSlot('chart', berlin(now)))).toBe(slot);
});

test('on the day the clocks go forward, 04:00 is two hours after 01:00', () => {
  expect(iso(nextSlot('chart', berlin('2026-03-28T12:00:00Z')))).toBe('2026-03-29T02:00:00.000Z');
  expect(iso(nextSlot('chart', berlin('2026-03-29T02:00:00Z')))).toBe('2026-03-30T02:00:00.000Z');
});

test('a time that the clocks leap over is taken right after the leap, once', () => {
  const at = { chart: { ...usualSchedule.chart, at: '02:30' } };
  expect(iso(nextSlot('chart', berlin('2026-03-28T12:00:00Z', at)))).toBe('2026-03-29T01:30:00.000Z');
  expect(iso(nextSlot('chart', berlin('2026-03-29T01:30:00Z', at)))).toBe('2026-03-30T00:30:00.000Z');
});

test('a time that comes twice is taken at its first, once', () => {
  const at = { chart: { ...usualSchedule.chart, at: '02:30' } };
  expect(iso(nextSlot('chart', berlin('2026-10-24T12:00:00Z', at)))).toBe('2026-10-25T00:30:00.000Z');
  expect(iso(nextSlot('chart', berlin('2026-10-25T00:30:00Z', at)))).toBe('2026-10-26T01:30:00.000Z');
});

test('albums come on Mondays at 05:00', () => {
  // 2026-03-30 is the Monday after the clocks went forward.
  expect(iso(nextSlot('albums', berlin('2026-03-25T00:00:00Z')))).toBe('2026-03-30T03:00:00.000Z');
  expect(iso(lastSlot('albums', berlin('2026-03-29T23:00:00Z')))).toBe('2026-03-23T04:00:00.000Z');
});

test('new tracks come every six hours by the wall, also across a change of the clocks', () => {
  const times: (string | null)[] = [];
  let now = new Date('2026-03-28T21:00:00Z');
  for (let round = 0; round < 6; round += 1) {
    const next = nextSlot('fresh', { ...berlin(''), now });
    times.push(iso(next));
    now = next ?? now;
  }
  expect(times).toEqual([
    '2026-03-28T23:00:00.000Z',
    '2026-03-29T04:00:00.000Z',
    '2026-03-29T10:00:00.000Z',
    '2026-03-29T16:00:00.000Z',
    '2026-03-29T22:00:00.000Z',
    '2026-03-30T04:00:00.000Z',
  ]);
});

test('what is switched off is never due', () => {
  const off = {
    chart: { ...usualSchedule.chart, on: false },
    albums: { ...usualSchedule.albums, on: false },
    fresh: { ...usualSchedule.fresh, on: false },
  };
  for (const kind of scheduledKinds) {
    expect(lastSlot(kind, berlin('2026-07-10T12:00:00Z', off))).toBeNull();
    expect(nextSlot(kind, berlin('2026-07-10T12:00:00Z', off))).toBeNull();
  }
});

test('in every zone, at every moment: the last is not after now, the next is, and there is none between', () => {
  const zones = [
    'Europe/Berlin',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'UTC',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.constantFrom<ScheduledKind>(...scheduledKinds),
      fc.date({ min: new Date('2011-12-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
      (timeZone, kind, now) => {
        const wish = { schedule: usualSchedule, timeZone, now };
        const [last, next] = [lastSlot(kind, wish), nextSlot(kind, wish)];
        expect(last && last <= now).toBe(true);
        expect(next && next > now).toBe(true);
        if (next && last) {
          expect(iso(lastSlot(kind, { ...wish, now: new Date(next.getTime() - 1) }))).toBe(iso(last));
          expect(iso(lastSlot(kind, { ...wish, now: next }))).toBe(iso(next));
        }
      },
    ),
    { numRuns: 300 },
  );
});

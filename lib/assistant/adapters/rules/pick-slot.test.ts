import { describe, expect, test } from 'vitest';
import { anyTime, type When } from '@/lib/assistant/understanding/when';
import { pickSlot } from './pick-slot';
import { spreadSlots } from './spread-slots';

const zone = 'Europe/Moscow';
const slot = (day: number, from: number, to: number) => ({
  start: new Date(Date.UTC(2026, 10, day, from - 3)).toISOString(),
  end: new Date(Date.UTC(2026, 10, day, to - 3)).toISOString(),
});
const windows = [24, 25, 26].flatMap((day) => [slot(day, 10, 14), slot(day, 14, 18), slot(day, 18, 22)]);
const visits = [24, 25].flatMap((day) => [9, 10, 11, 15, 16, 19].map((hour) => slot(day, hour, hour + 1)));
const when = (wish: Partial<When>): When => ({ ...anyTime, ...wish });
const day = (first: string, last = first) => ({ first: `2026-11-${first}`, last: `2026-11-${last}` });

/** `24 14:00`, a number of choices, or the nearest ones. */
function picked(kind: 'APPOINTMENT' | 'DELIVERY', wish: Partial<When>): string {
  const pick = pickSlot(kind === 'DELIVERY' ? windows : visits, when(wish), kind, zone);
  const show = (start: string): string =>
    new Date(Date.parse(start) + 3 * 3_600_000).toISOString().slice(8, 16).replace('T', ' ');
  if (pick.end === 'one') return show(pick.slot.start);
  return pick.end === 'several' ? `${pick.slots.length} fit` : `near ${show(pick.near[0]?.start ?? '')}`;
}

describe('a delivery window', () => {
  test.each<[string, Partial<When>, string]>([
    ['tomorrow at 15', { days: day('24'), times: ['15:00'] }, '24 14:00'],
    ['at the border of two, the one that begins', { days: day('24'), times: ['14:00'] }, '24 14:00'],
    ['exactly a window', { days: day('25'), from: '14:00', until: '18:00' }, '25 14:00'],
    ['after lunch', { days: day('24'), from: '13:00', until: '18:00' }, '24 14:00'],
    ['in the daytime', { days: day('24'), from: '12:00', until: '17:00' }, '24 14:00'],
    ['in the morning', { days: day('24'), until: '12:00' }, '24 10:00'],
    ['in the evening', { days: day('24'), from: '17:00' }, '24 18:00'],
    ['a day alone', { days: day('24') }, '3 fit'],
    ['in the evening, any day', { from: '17:00' }, '24 18:00'],
    ['the soonest', { soonest: true }, '24 10:00'],
    ['an hour without deliveries', { days: day('24'), times: ['23:00', '11:00'] }, '24 10:00'],
    ['a day without deliveries', { days: day('29') }, 'near 24 10:00'],
  ])('%s', (_, wish, expected) => {
    expect(picked('DELIVERY', wish)).toBe(expected);
  });
});

describe('an appointment', () => {
  test.each<[string, Partial<When>, string]>([
    ['an exact time', { days: day('25'), times: ['15:00', '03:00'] }, '25 15:00'],
    [
      'the likelier reading is not free, the other is',
      { days: day('24'), times: ['21:00', '09:00'] },
      '24 09:00',
    ],
    ['an exact time on any day', { times: ['16:00'] }, '24 16:00'],
    ['a taken time', { days: day('24'), times: ['12:00'] }, 'near 24 09:00'],
    ['a part of the day', { days: day('24'), until: '12:00' }, '3 fit'],
    ['after six', { days: day('25'), from: '18:00' }, '25 19:00'],
    ['the soonest of a day', { days: day('25'), soonest: true }, '25 09:00'],
  ])('%s', (_, wish, expected) => {
    expect(picked('APPOINTMENT', wish)).toBe(expected);
  });
});

test('of many times a few are shown, over the first days', () => {
  const shown = spreadSlots(visits, zone, 6).map(({ start }) =>
    new Date(Date.parse(start) + 3 * 3_600_000).toISOString().slice(8, 13),
  );
  expect(shown).toEqual(['24T09', '24T11', '24T16', '25T09', '25T11', '25T16']);
  expect(spreadSlots(visits.slice(0, 3), zone, 6)).toHaveLength(3);
});

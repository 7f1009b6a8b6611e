import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { candidateSlots } from './candidate-slots';
import { defaultSettings } from './default-settings';
import type { CalendarSettings } from './schemas';

const hour = 3_600_000;

const day = (date: string) => Temporal.PlainDate.from(date);

function open(opens: string, closes: string, slotMinutes: number): CalendarSettings {
  const openingHours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens, closes }));
  return { ...defaultSettings, slotMinutes, openingHours };
}

const startsOf = (
  settings: CalendarSettings,
  zone: string,
  date: string,
  durationMinutes: number,
): string[] =>
  candidateSlots(settings, zone, { kind: 'APPOINTMENT', durationMinutes }, day(date), 1).map((span) =>
    Temporal.Instant.fromEpochMilliseconds(span.start)
      .toZonedDateTimeISO(zone)
      .toString({ timeZoneName: 'never', smallestUnit: 'minute' })
      .slice(11),
  );

describe('appointments of an ordinary day', () => {
  it('begin at opening and every slot after, and end by closing', () => {
    expect(startsOf(open('09:00', '11:00', 30), 'Europe/Moscow', '2026-03-02', 45)).toEqual([
      '09:00+03:00',
      '09:30+03:00',
      '10:00+03:00',
    ]);
  });

  it('are none when the service is longer than the day, or the weekday is closed', () => {
    expect(startsOf(open('09:00', '11:00', 30), 'Europe/Moscow', '2026-03-02', 121)).toEqual([]);
    const mondays = { ...defaultSettings, openingHours: [{ weekday: 1, opens: '09:00', closes: '10:00' }] };
    expect(startsOf(mondays, 'Europe/Moscow', '2026-03-03', 30)).toEqual([]);
  });

  it('keep to each of several stretches of one day', () => {
    const settings = {
      ...defaultSettings,
      slotMinutes: 60,
      openingHours: [
        { weekday: 1, opens: '09:00', closes: '11:00' },
        { weekday: 1, opens: '14:00', closes: '15:00' },
      ],
    };
    expect(startsOf(settings, 'Asia/Kathmandu', '2026-03-02', 60)).toEqual([
      '09:00+05:45',
      '10:00+05:45',
      '14:00+05:45',
    ]);
  });

  it('may end at midnight', () => {
    expect(startsOf(open('23:00', '24:00', 30), 'Asia/Kathmandu', '2026-03-02', 30)).toEqual([
      '23:00+05:45',
      '23:30+05:45',
    ]);
  });
});

describe('when clocks are put forward', () => {
  it.each([
    ['America/New_York', '2026-03-08', ['01:00-05:00', '01:30-05:00', '03:00-04:00', '03:30-04:00']],
    ['Europe/Berlin', '2026-03-29', ['01:00+01:00', '01:30+01:00', '03:00+02:00', '03:30+02:00']],
  ])('%s: a start that the clock skips is not offered', (zone, date, expected) => {
    expect(startsOf(open('01:00', '04:00', 30), zone, date, 30)).toEqual(expected);
  });

  it('Lord Howe skips half an hour only', () => {
    expect(startsOf(open('01:30', '03:00', 15), 'Australia/Lord_Howe', '2026-10-04', 15)).toEqual([
      '01:30+10:30',
      '01:45+10:30',
      '02:30+11:00',
      '02:45+11:00',
    ]);
  });

  it('Chatham skips from 02:45 to 03:45', () => {
    expect(startsOf(open('02:00', '04:30', 15), 'Pacific/Chatham', '2026-09-27', 15)).toEqual([
      '02:00+12:45',
      '02:15+12:45',
      '02:30+12:45',
      '03:45+13:45',
      '04:00+13:45',
      '04:15+13:45',
    ]);
  });

  it('Cairo skips midnight itself', () => {
    expect(startsOf(open('00:00', '02:00', 30), 'Africa/Cairo', '2026-04-24', 30)).toEqual([
      '01:00+03:00',
      '01:30+03:00',
    ]);
    expect(startsOf(open('23:00', '24:00', 30), 'Africa/Cairo', '2026-04-23', 30)).toEqual([
      '23:00+02:00',
      '23:30+02:00',
    ]);
  });

  it('a service over the jump lasts exactly as long as ever', () => {
    const spans = candidateSlots(
      open('01:30', '05:00', 60),
      'Europe/Berlin',
      { kind: 'APPOINTMENT', durationMinutes: 120 },
      day('2026-03-29'),
      1,
    );
    expect(spans[0]).toMatchObject({
      start: Date.parse('2026-03-29T00:30:00Z'),
      end: Date.parse('2026-03-29T02:30:00Z'),
    });
    expect(spans.every((span) => span.end - span.start === 2 * hour)).toBe(true);
  });
});

describe('when clocks are put back', () => {
  it.each([
    ['America/New_York', '2026-11-01', ['00:30-04:00', '01:00-04:00', '01:30-04:00', '02:00-05:00']],
    ['Europe/Berlin', '2026-10-25', ['00:30+02:00', '01:00+02:00', '01:30+02:00', '02:00+02:00']],
  ])('%s: a start that the clock shows twice is offered once', (zone, date, expected) => {
    expect(startsOf(open('00:30', '06:00', 30), zone, date, 30).slice(0, 4)).toEqual(expected);
  });

  it('the place closes when the clock first says so', () => {
    expect(startsOf(open('00:00', '02:30', 30), 'Europe/Berlin', '2026-10-25', 30)).toEqual([
      '00:00+02:00',
      '00:30+02:00',
      '01:00+02:00',
      '01:30+02:00',
      '02:00+02:00',
    ]);
  });
});

describe('delivery windows', () => {
  it('are the same stretches of the wall clock every day, across a change of the clocks', () => {
    const spans = candidateSlots(
      defaultSettings,
      'Europe/Berlin',
      { kind: 'DELIVERY' },
      day('2026-03-28'),
      2,
    );
    expect(spans.map((span) => new Date(span.start).toISOString())).toEqual([
      '2026-03-28T09:00:00.000Z',
      '2026-03-28T13:00:00.000Z',
      '2026-03-28T17:00:00.000Z',
      '2026-03-29T08:00:00.000Z',
      '2026-03-29T12:00:00.000Z',
      '2026-03-29T16:00:00.000Z',
    ]);
  });
});

import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { periodSeconds } from './period-seconds';

const endOf = (period: 'month' | 'year', from: string, zone: string): string => {
  const at = Temporal.PlainDateTime.from(from).toZonedDateTime(zone);
  const seconds = periodSeconds(period, new Date(at.epochMilliseconds), zone);
  return at.add({ seconds }).toPlainDateTime().toString({ smallestUnit: 'minute' });
};

describe('a period ends at the same hour of the same day, where the buyer lives', () => {
  it.each([
    ['month', '2026-11-21T15:00', 'Europe/Moscow', '2026-12-21T15:00'],
    ['month', '2026-12-21T23:30', 'Asia/Tokyo', '2027-01-21T23:30'],
    // Clocks are put forward in between, and back.
    ['month', '2026-03-20T12:00', 'Europe/Berlin', '2026-04-20T12:00'],
    ['month', '2026-10-20T12:00', 'America/New_York', '2026-11-20T12:00'],
    ['year', '2026-11-21T15:00', 'Europe/Moscow', '2027-11-21T15:00'],
    ['year', '2027-03-01T00:00', 'Pacific/Auckland', '2028-03-01T00:00'],
  ] as const)('a %s from %s in %s: %s', (period, from, zone, to) => {
    expect(endOf(period, from, zone)).toBe(to);
  });

  it.each([
    ['month', '2026-01-31T10:00', 'Europe/Moscow', '2026-03-02T10:00'],
    ['month', '2026-02-10T10:00', 'Europe/Moscow', '2026-03-12T10:00'],
    ['year', '2028-02-29T10:00', 'UTC', '2029-02-28T10:00'],
  ] as const)(
    'and is never shorter than thirty days, or 365: a %s from %s in %s: %s',
    (period, from, zone, to) => {
      expect(endOf(period, from, zone)).toBe(to);
    },
  );

  it('the same moment is another day elsewhere', () => {
    const at = new Date('2026-01-30T22:30:00Z');
    expect(periodSeconds('month', at, 'Europe/London')).toBe(30 * 86_400);
    expect(periodSeconds('month', new Date('2026-07-31T22:30:00Z'), 'Europe/London')).toBe(31 * 86_400);
    expect(periodSeconds('month', new Date('2026-08-31T22:30:00Z'), 'Asia/Tokyo')).toBe(30 * 86_400);
  });
});

import { describe, expect, it } from 'vitest';
import { calendarRange } from './calendar-range';

const now = new Date('2026-11-21T21:30:00Z');
const hours = ({ start, end }: { start: string; end: string }) =>
  (Date.parse(end) - Date.parse(start)) / 3_600_000;

describe('what the calendar shows', () => {
  it('is the week of the company’s own today, Monday first', () => {
    // 21:30 UTC on Saturday is already Sunday in Moscow, and still the same week.
    expect(calendarRange('week', null, 'Europe/Moscow', now)).toMatchObject({
      today: '2026-11-22',
      from: '2026-11-16',
      days: 7,
      start: '2026-11-15T21:00:00Z',
      end: '2026-11-22T21:00:00Z',
    });
    const later = new Date('2026-11-22T12:00:00Z');
    expect(calendarRange('week', null, 'Pacific/Auckland', later).from).toBe('2026-11-23');
  });

  it('is an hour longer when the clocks go back in it', () => {
    expect(hours(calendarRange('week', '2026-10-25', 'Europe/Berlin', now))).toBe(7 * 24 + 1);
    expect(hours(calendarRange('day', '2026-03-29', 'Europe/Berlin', now))).toBe(23);
  });

  it('is whole weeks around a month, and a step leads to the next month, however long', () => {
    const january = calendarRange('month', '2027-01-31', 'UTC', now);
    expect(january).toMatchObject({
      from: '2026-12-28',
      days: 35,
      next: '2027-02-01',
      previous: '2026-12-01',
    });
    expect(calendarRange('month', '2027-02-10', 'UTC', now).days).toBe(28);
  });

  it('is today when the address holds nonsense', () => {
    expect(calendarRange('day', 'yesterday', 'Europe/Moscow', now).from).toBe('2026-11-22');
  });
});

import { describe, expect, it } from 'vitest';
import { weekOf } from './week-of';

const now = new Date('2026-11-21T21:30:00Z');

describe('a week of the calendar', () => {
  it('is the one of the company’s own today, Monday first', () => {
    // 21:30 UTC on Saturday is already Sunday in Moscow, and still the same week.
    expect(weekOf(null, 'Europe/Moscow', now)).toMatchObject({
      monday: '2026-11-16',
      from: '2026-11-15T21:00:00Z',
      to: '2026-11-22T21:00:00Z',
    });
    expect(weekOf(null, 'Pacific/Auckland', new Date('2026-11-22T12:00:00Z')).monday).toBe('2026-11-23');
  });

  it('is an hour longer when the clocks go back in it', () => {
    const { from, to } = weekOf('2026-10-25', 'Europe/Berlin', now);
    expect((Date.parse(to) - Date.parse(from)) / 3_600_000).toBe(7 * 24 + 1);
  });

  it('is this week when the address holds nonsense', () => {
    expect(weekOf('yesterday', 'Europe/Moscow', now).monday).toBe('2026-11-16');
  });
});

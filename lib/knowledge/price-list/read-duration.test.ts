import { describe, expect, it } from 'vitest';
import { type DurationUnit, readDuration } from './read-duration';
import type { Cell } from './table';

const text = (value: string): Cell => ({ kind: 'text', text: value, shared: false });
const number = (value: number, kind: 'number' | 'time' | 'date' = 'number'): Cell => ({
  kind: 'number',
  value,
  format: { kind, literal: '', padding: 0 },
  shared: false,
});

function read(cell: Cell, unit: DurationUnit | null = null) {
  const reading = readDuration(cell, unit);
  return reading.ok ? reading.value : reading.key;
}

describe('durations', () => {
  it.each([
    ['45 min', 45],
    ['45min', 45],
    ['45 minutes', 45],
    ['2 h 30 min', 150],
    ['2h30', 150],
    ['1 ч 20 мин', 80],
    ['1 ч. 20 мин.', 80],
    ['1ч20м', 80],
    ['1 час 20 минут', 80],
    ['1 час и 5 минут', 65],
    ['2 часа', 120],
    ['1 hour', 60],
    ['1,5 часа', 90],
    ['1.5 h', 90],
    ['0,5 ч', 30],
    ['1:30', 90],
    ['0:45', 45],
    ['01:30:00', 90],
    ['полчаса', 30],
    ['полтора часа', 90],
    ['Half an hour', 30],
    ['час', 60],
    ['60\u00a0мин', 60],
    ['24 часа', 1440],
  ])('%s is %i minutes', (value, minutes) => {
    expect(read(text(value))).toBe(minutes);
  });

  it.each([
    ['90', 'duration-unit-missing'],
    ['1,5', 'duration-unit-missing'],
    ['60-90 мин', 'duration-unreadable'],
    ['от 45 мин', 'duration-unreadable'],
    ['~1 ч', 'duration-unreadable'],
    ['1:75', 'duration-unreadable'],
    ['10:00', 'duration-unreadable'],
    ['0 мин', 'duration-unreadable'],
    ['0,33 часа', 'duration-unreadable'],
    ['2 дня', 'duration-unreadable'],
    ['долго', 'duration-unreadable'],
    ['25 часов', 'duration-too-long'],
  ])('%s is refused: %s', (value, key) => {
    expect(read(text(value))).toBe(key);
  });

  it('a bare number is minutes or hours only when the header says so', () => {
    expect(read(text('90'), 'minutes')).toBe(90);
    expect(read(number(90), 'minutes')).toBe(90);
    expect(read(text('1,5'), 'hours')).toBe(90);
    expect(read(number(1.5), 'hours')).toBe(90);
    expect(read(number(90))).toBe('duration-unit-missing');
    expect(read(text('1,5'), 'minutes')).toBe('duration-unreadable');
  });

  it('a time of a spreadsheet is a share of a day, a date is refused', () => {
    expect(read(number(0.0625, 'time'))).toBe(90);
    expect(read(number(1 / 24 / 60 / 3, 'time'))).toBe('duration-unreadable');
    expect(read(number(45000, 'date'))).toBe('duration-unreadable');
  });
});

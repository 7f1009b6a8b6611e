import { maxDurationMinutes } from '../schemas';
import { accept } from './accept';
import { cleanText } from './clean-text';
import { exactDecimal } from './exact-decimal';
import type { Reading } from './reading';
import { refuse } from './refuse';
import type { Cell } from './table';

export type DurationUnit = 'minutes' | 'hours';

const hourWord = '(?:hours?|hrs?|h|часа|часов|час|ч)';
const minuteWord = '(?:minutes?|mins?|min|m|минута|минуты|минуту|минут|мин|м)';
const hoursAndMinutes = new RegExp(
  `^(\\d+)\\s*${hourWord}\\.?,?\\s*(?:и |and )?(\\d{1,2})\\s*(?:${minuteWord})?\\.?$`,
);
const hoursOnly = new RegExp(`^(\\d+(?:[.,]\\d+)?)\\s*-?${hourWord}\\.?$`);
const minutesOnly = new RegExp(`^(\\d+)\\s*-?${minuteWord}\\.?$`);
const inWords: Readonly<Record<string, number>> = {
  час: 60,
  'один час': 60,
  hour: 60,
  'an hour': 60,
  'one hour': 60,
  полчаса: 30,
  'пол часа': 30,
  'half an hour': 30,
  'half hour': 30,
  'полтора часа': 90,
  'an hour and a half': 90,
  'два часа': 120,
  'two hours': 120,
};

/**
 * Whole minutes of a duration cell: `45 min`, `2 h 30 min`, `1 ч 20 мин`, `1:30` (hours and minutes), `1,5 часа`.
 * A bare number needs a unit in the header.
 */
export function readDuration(cell: Cell, unit: DurationUnit | null): Reading<number> {
  if (cell.kind === 'number') return readNumber(cell.value, cell.format.kind, unit);
  if (cell.kind !== 'text') return refuse('duration-unreadable');
  return readText(cleanText(cell.text).toLowerCase(), unit);
}

function readNumber(value: number, kind: string, unit: DurationUnit | null): Reading<number> {
  // A time of day in a spreadsheet is a share of a day.
  if (kind === 'time') return whole(Number((value * 24 * 60).toFixed(6)));
  if (kind !== 'number') return refuse('duration-unreadable');
  return readText(exactDecimal(value) ?? '', unit);
}

function readText(text: string, unit: DurationUnit | null): Reading<number> {
  const words = inWords[text];
  if (words !== undefined) return accept(words);
  // From six hours on, `10:00` is rather a time of day than a length.
  const both = hoursAndMinutes.exec(text) ?? /^(0?[0-5]):(\d{2})(?::00)?$/.exec(text);
  if (both)
    return Number(both[2]) < 60
      ? whole(Number(both[1]) * 60 + Number(both[2]))
      : refuse('duration-unreadable');
  const hours =
    hoursOnly.exec(text)?.[1] ?? (unit === 'hours' && /^\d+(?:[.,]\d+)?$/.test(text) ? text : undefined);
  if (hours !== undefined) return whole(Number((Number(hours.replace(',', '.')) * 60).toFixed(6)));
  const minutes =
    minutesOnly.exec(text)?.[1] ?? (unit === 'minutes' && /^\d+$/.test(text) ? text : undefined);
  if (minutes !== undefined) return whole(Number(minutes));
  return /^\d+(?:[.,]\d+)?$/.test(text) && unit === null
    ? refuse('duration-unit-missing')
    : refuse('duration-unreadable');
}

function whole(minutes: number): Reading<number> {
  if (!Number.isInteger(minutes) || minutes < 1) return refuse('duration-unreadable');
  return minutes > maxDurationMinutes
    ? refuse('duration-too-long', { hours: maxDurationMinutes / 60 })
    : accept(minutes);
}

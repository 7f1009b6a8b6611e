import { dateOf } from './date-of';
import { dayRange } from './day-range';
import type { DayRule } from './day-rules';
import { upcomingDate } from './upcoming-date';

/** Day before month (31.12), or month before day (12/31) as people write in the Americas. */
export type DateOrder = 'day-first' | 'month-first';

/** The rule for dates in numbers: 25.12, 25/12/2026, 12/25. */
export function numericDates(order: DateOrder): DayRule {
  return {
    pattern:
      /(?<![\d.,:/-])(?:(?:на|on|for|by) )?(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d:]|[.,/]\d| ?(?:%|кг|kg|л(?!\p{L})|руб|₽|\$|€))/gu,
    read: (match, today) => {
      const [, one = '', separator, two = '', year] = match;
      // 10-14 is a range of hours; 10.30 a time; 3.5 a decimal fraction; 1/2 a half.
      if (separator === '-' && !year) return null;
      if (separator === '/' && !year && one === '1' && (two === '2' || two === '4')) return null;
      if (separator === '.' && !year && (two.length < 2 || isTime(match))) return null;
      const swap =
        Number(one) > 12 ? false : Number(two) > 12 || (order === 'month-first' && separator === '/');
      const [day, month] = swap ? [two, one] : [one, two];
      if (year) return dayRange(dateOf(year.length === 2 ? `20${year}` : year, month, day));
      return dayRange(upcomingDate(day, month, today));
    },
  };
}

/** «в 15.10» and «к 10.30» are times: a preposition of time before, or minutes that are no month. */
function isTime(match: RegExpMatchArray): boolean {
  const text = match.input ?? '';
  return (
    Number(match[3]) > 12 ||
    /(?:^|[^\p{L}])(?:в|к|at|после|до|after|before|около)\s*$/u.test(text.slice(0, match.index))
  );
}

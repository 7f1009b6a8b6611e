import { Temporal } from 'temporal-polyfill';
import type { Days } from './day-range';
import { dayRules } from './day-rules';
import { type DateOrder, numericDates } from './numeric-dates';
import type { Span } from './span';

/**
 * Finds the calendar days a folded text speaks of («завтра», "next Friday", «25 ноября», 25/11) as one range from the
 * earliest to the latest, with the places they stand at. Null days: none found.
 */
export function findDays(
  text: string,
  today: Temporal.PlainDate,
  order: DateOrder,
): { days: Days | null; spans: Span[] } {
  const spans: Span[] = [];
  const found: Array<Days & { byWeekday: boolean }> = [];
  let rest = text;
  for (const rule of [...dayRules, numericDates(order)]) {
    for (const match of rest.matchAll(rule.pattern)) {
      const days = rule.read(match, today);
      if (!days) continue;
      found.push({ ...days, byWeekday: rule.byWeekday === true });
      const end = match.index + match[0].length;
      spans.push({ start: match.index, end });
      rest = rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(end);
    }
  }
  const all = explained(found);
  const firsts = all.map((days) => days.first).sort();
  const lasts = all.map((days) => days.last).sort();
  const [first, last] = [firsts[0], lasts.at(-1)];
  return { days: first && last ? { first, last } : null, spans };
}

/** «В среду, 25 февраля» is one day, «на следующей неделе в среду» too: a weekday says which of the days is meant. */
function explained(found: ReadonlyArray<Days & { byWeekday: boolean }>): readonly Days[] {
  const weekdays = found.filter((days) => days.byWeekday);
  const dated = found.filter((days) => !days.byWeekday);
  const range = dated.find((days) => days.first !== days.last);
  if (range && weekdays.length > 0) {
    const within = weekdays.flatMap((days) => sameWeekday(days, range));
    if (within.length > 0) return within;
  }
  return [...dated, ...weekdays.filter((days) => !dated.some((date) => dayOf(date) === dayOf(days)))];
}

/** The day of a range that is on the same weekday. */
function sameWeekday(weekday: Days, { first, last }: Days): Days[] {
  const start = Temporal.PlainDate.from(first);
  const day = start.add({ days: (dayOf(weekday) - start.dayOfWeek + 7) % 7 }).toString();
  return day <= last ? [{ first: day, last: day }] : [];
}

const dayOf = (days: Days): number => Temporal.PlainDate.from(days.first).dayOfWeek;

import { Temporal } from 'temporal-polyfill';
import { weekdays } from '@/lib/assistant/understanding/calendar-words';
import { findDays } from '@/lib/assistant/understanding/find-days';
import { blank, type Span } from '@/lib/assistant/understanding/span';
import { findClockTimes } from './clock-times';
import type { Facts } from './facts';
import type { Violation } from './violation';

/**
 * Checks the dates and times of one folded line: each must come from a tool, a cell or the customer, and a date with a
 * time beside it must be a moment that a tool returned. Returns also where they stand, so that their digits are not
 * checked again.
 */
export function checkDates(line: string, facts: Facts): { violations: Violation[]; spans: Span[] } {
  const violations: Violation[] = [];
  const times = findClockTimes(line);
  for (const time of times) {
    if (!time.readings.some((reading) => facts.times.has(reading) || facts.namedTimes.has(reading))) {
      violations.push({ kind: 'time', text: time.text });
    }
  }
  const rest = blank(line, times);
  if (!mayHoldDate.test(rest)) return { violations, spans: times };
  const { days, spans } = findDays(rest, Temporal.PlainDate.from(facts.today), 'day-first');
  if (!days) return { violations, spans: times };
  const said = spans.map(({ start, end }) => line.slice(start, end).trim()).join(' ');
  const known = [days.first, days.last].every((date) => isKnown(date, facts, said));
  if (!known) violations.push({ kind: 'date', text: said });
  else if (days.first === days.last && !violations.length) {
    const moment = times.find((time) => !fits(days.first, time.readings, facts));
    if (moment) violations.push({ kind: 'moment', text: `${said} ${moment.text}` });
  }
  return { violations, spans: [...times, ...spans] };
}

const mayHoldDate =
  /\d|завтра|сегодня|недел|today|tomorrow|tonight|week|понедельн|вторник|сред[ауые]|четверг|пятниц|суббот|воскресен|monday|tuesday|wednesday|thursday|friday|saturday|sunday/u;

function isKnown(date: string, facts: Facts, said: string): boolean {
  if (facts.dates.has(date) || facts.namedDates.has(date)) return true;
  // A weekday without a date («по субботам») may also be the weekday of any known date, this week's or not.
  const weekday = weekdays.find(({ pattern }) =>
    new RegExp(`^(?:\\p{L}{1,4} )*(?:${pattern})$`, 'u').test(said),
  );
  if (!weekday) return false;
  return [...facts.dates, ...facts.namedDates].some(
    (known) => Temporal.PlainDate.from(known).dayOfWeek === weekday.day,
  );
}

function fits(date: string, readings: readonly string[], facts: Facts): boolean {
  if (readings.some((reading) => facts.moments.has(`${date} ${reading}`))) return true;
  if (facts.saidDates.has(date) && readings.some((reading) => facts.saidTimes.has(reading))) return true;
  return !facts.dates.has(date);
}

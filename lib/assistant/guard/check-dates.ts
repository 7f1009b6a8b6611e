import { Temporal } from 'temporal-polyfill';
import type { Read, ReplyLine, TracedClaim } from './checked';
import { chooseSource } from './choose-source';
import type { Facts } from './facts';
import { type ClockFound, findClock } from './find-clock';
import { type DateFound, findDates } from './find-dates';
import type { Violation } from './schemas';
import { type Token, tokensOf } from './tokens';

const namedHours =
  /(?<!\p{L})(?:noon|midnight|midday|полдень|полудня|полудню|полночь|полуночи|mittag|mitternacht|midi|minuit|mediodia|mediodía|medianoche|meio-dia|meia-noite|mezzogiorno|mezzanotte|опівдні|опівночі|(?:half|quarter) (?:past|to)|половин[аеу] \p{L}+(?:ого|его)|без четверти|четверть \p{L}+(?:ого|его)|halb \p{L}+|viertel (?:vor|nach)|et demie|et quart|moins le quart|y media|y cuarto|menos cuarto|e meia|e mezza|meno un quarto|buçuk|чверть на)(?!\p{L})/gu;

/**
 * Checks the dates and times of a line: each must come from a tool, a cell or the customer, a weekday must be that of the
 * date beside it, and a date with a time, or two times with a dash, must be what a tool returned together.
 */
export function checkDates(line: ReplyLine, facts: Facts): Read {
  const tokens = tokensOf(line.text);
  const times = findClock(tokens);
  const days = findDates(withoutTimes(tokens, times), line.text, line.today, line.language).filter(
    (day) => !isUndecided(day, line, facts),
  );
  const violations: Violation[] = [];
  const claims: TracedClaim[] = [];
  const textOf = ({ start, end }: { start: number; end: number }): string => line.text.slice(start, end);
  for (const time of times) {
    const known = time.readings.find((reading) => facts.times.has(reading) || facts.namedTimes.has(reading));
    if (known === undefined) violations.push({ kind: 'time', text: textOf(time) });
    else {
      const source = chooseSource(facts.times.get(known), line.names);
      claims.push({ start: time.start, end: time.end, kind: 'time', source });
    }
  }
  for (const match of line.text.matchAll(namedHours)) {
    const noon = /noon|midday|полд|полуд|mittag|midi$|mediod|meio-dia|mezzogiorno|опівдні/u.test(match[0]);
    const midnight = /midnight|полноч|полуноч|minuit|medianoche|meia-noite|mezzanotte|опівночі/u.test(
      match[0],
    );
    const reading = noon ? '12:00' : midnight ? '00:00' : null;
    if (reading !== null && (facts.times.has(reading) || facts.namedTimes.has(reading))) continue;
    if (!facts.cells.includes(match[0]) && !facts.words.includes(match[0]))
      violations.push({ kind: 'time', text: match[0] });
  }
  for (const day of days) {
    const date = day.dates.find((one) => facts.dates.has(one) || facts.namedDates.has(one));
    if (day.weekday !== null ? !isKnownWeekday(day.weekday, facts) : date === undefined) {
      violations.push({ kind: 'date', text: textOf(day) });
    } else {
      const source = date === undefined ? null : chooseSource(facts.dates.get(date), line.names);
      claims.push({ start: day.start, end: day.end, kind: 'date', source });
    }
  }
  violations.push(...mismatches(days, line), ...wrongPairs(days, times, line, facts));
  return { violations, claims, spans: [...times, ...days] };
}

/** Digits with a dot or a slash and no year: a number where they are no known day. */
function isUndecided(day: DateFound, { text }: ReplyLine, facts: Facts): boolean {
  const written = text.slice(day.start, day.end);
  if (!/^\d{1,2}[./]\d{2}$/.test(written)) return false;
  return !day.dates.some((date) => facts.dates.has(date) || facts.namedDates.has(date));
}

function withoutTimes(tokens: readonly Token[], times: readonly ClockFound[]): Token[] {
  return tokens.map((token, index) =>
    times.some(({ from, to }) => index >= from && index < to) ? { ...token, kind: 'sign', text: '¦' } : token,
  );
}

function isKnownWeekday(weekday: number, facts: Facts): boolean {
  if (facts.namedWeekdays.has(weekday)) return true;
  return [...facts.dates.keys(), ...facts.namedDates].some((date) => dayOfWeek(date) === weekday);
}

const dayOfWeek = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek;

/** «В пятницу, 26 ноября», where the 26th is a Thursday; «завтра, 30 ноября», where tomorrow is the 26th. */
function mismatches(days: readonly DateFound[], { text }: ReplyLine): Violation[] {
  return days.flatMap((day, index) => {
    const next = days[index + 1];
    if (
      !next ||
      !/^[\s,.(¦]*(?:(?:the|el|le|il|den|dem|am|on|em|dia|на|в|во|a|о|у) ?)?[\s,(]*$/u.test(
        text.slice(day.end, next.start),
      )
    )
      return [];
    const written = text.slice(day.start, next.end);
    const [weekday, dated] = day.weekday !== null ? [day.weekday, next] : [next.weekday, day];
    if (weekday !== null && dated.weekday === null && dated.dates.length > 0) {
      return dated.dates.some((date) => dayOfWeek(date) === weekday)
        ? []
        : [{ kind: 'date' as const, text: written }];
    }
    if (
      day.dates.length > 0 &&
      next.dates.length > 0 &&
      !next.dates.some((date) => day.dates.includes(date))
    ) {
      return [{ kind: 'date' as const, text: written }];
    }
    return [];
  });
}

function wrongPairs(
  days: readonly DateFound[],
  times: readonly ClockFound[],
  { text }: ReplyLine,
  facts: Facts,
): Violation[] {
  const violations: Violation[] = [];
  let isEnd = false;
  for (const [index, time] of times.entries()) {
    // The end of a window may be past midnight: it belongs to its beginning.
    const ends = isEnd;
    isEnd = false;
    const next = times[index + 1];
    if (
      next &&
      /^\s*(?:-|–|до|to|until|till|bis|à|a|até|ate|al|alle|hasta|по|ile|дейін)\s*(?:las |as |às |las)?$/u.test(
        text.slice(time.end, next.start),
      )
    ) {
      const written = text.slice(time.start, next.end);
      const pairs = time.readings.flatMap((from) => next.readings.map((to) => [from, to] as const));
      const known = pairs.some(
        ([from, to]) =>
          facts.windows.has(`${from}-${to}`) || (facts.namedTimes.has(from) && facts.namedTimes.has(to)),
      );
      isEnd = known;
      if (!known && !facts.cells.includes(written)) violations.push({ kind: 'time', text: written });
    }
    const day =
      days.findLast(({ end, dates }) => end <= time.start && dates.length > 0) ??
      days.find(({ dates }) => dates.length > 0);
    if (!day || ends) continue;
    const date = day.dates.find((one) => facts.dates.has(one));
    if (date === undefined) continue;
    const fits = time.readings.some(
      (reading) =>
        facts.moments.has(`${date} ${reading}`) ||
        (facts.saidDates.has(date) && facts.saidTimes.has(reading)),
    );
    if (!fits)
      violations.push({
        kind: 'moment',
        text: `${text.slice(day.start, day.end)} ${text.slice(time.start, time.end)}`,
      });
  }
  return violations;
}

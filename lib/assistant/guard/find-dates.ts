import { Temporal } from 'temporal-polyfill';
import type { Token } from './tokens';
import { monthWords, relativeDays, sometimesDays, weekdaysOften, weekdayWords } from './words/day-words';
import { plainWord } from './words/plain-word';
import type { ReadLanguage } from './words/small-words';

export interface DateFound {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** The dates it may mean, `YYYY-MM-DD`; empty: none that exists. */
  readonly dates: readonly string[];
  /** A weekday without a date, Monday is 1. */
  readonly weekday: number | null;
}

const between = new Set([
  'of',
  'de',
  'del',
  'do',
  'di',
  'der',
  'den',
  'the',
  'el',
  'le',
  'il',
  'dem',
  'числа',
  '.',
  'º',
  '°',
]);
const ordinals = /^(?:st|nd|rd|th|го|е|ое|er|º|ª|ші|шы|'?(?:te|ta|de|da))$/u;

/** Finds calendar days in a line: `26 ноября`, `November 26th, 2026`, `26.11.`, `el 26 de noviembre`, «завтра», weekdays. */
export function findDates(
  tokens: readonly Token[],
  line: string,
  today: Temporal.PlainDate,
  language: ReadLanguage | null,
): DateFound[] {
  const found: DateFound[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const read =
      numericAt(tokens, index, line, today) ??
      dayMonthAt(tokens, index, today) ??
      monthDayAt(tokens, index, today) ??
      wordAt(tokens, index, today, language);
    if (!read) continue;
    found.push(read);
    index = read.to - 1;
  }
  return found;
}

const numericDate =
  /(?<![\d.,:/-])(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})([./-])(\d{1,2})(?:\5(\d{4}|\d{2}))?)(?![\d/-]|[.,]\d)/uy;

function numericAt(
  tokens: readonly Token[],
  at: number,
  line: string,
  today: Temporal.PlainDate,
): DateFound | null {
  const first = tokens[at];
  if (first?.kind !== 'number') return null;
  numericDate.lastIndex = first.start;
  const match = numericDate.exec(line);
  if (!match) return null;
  const [, year, month, day, one = '', mark, two = '', shortYear] = match;
  // 10-14 is a range, 3.5 and 120.50 are fractions; 24/7 is no day.
  if (!year && !shortYear && (mark === '-' || two.length < 2 || (mark === '/' && match[0] === '24/7')))
    return null;
  const end = first.start + match[0].length;
  let to = at + 1;
  while (to < tokens.length && (tokens[to]?.start ?? end) < end) to += 1;
  const full = shortYear?.length === 2 ? `20${shortYear}` : (year ?? shortYear);
  const readings = year
    ? [[Number(month), Number(day)] as const]
    : [[Number(two), Number(one)] as const, [Number(one), Number(two)] as const];
  const dates = readings.flatMap(([m, d]) => dateOf(d, m, full ? Number(full) : null, today));
  // Without a year it may as well be an amount or a time: those are looked at where it is no known day.
  if (dates.length === 0 && !full) return null;
  return { from: at, to, start: first.start, end, dates, weekday: null };
}

function dayMonthAt(tokens: readonly Token[], at: number, today: Temporal.PlainDate): DateFound | null {
  const first = tokens[at];
  if (first?.kind !== 'number' || !/^\d{1,2}$/.test(first.text)) return null;
  let index = at + 1;
  for (let skipped = 0; skipped < 4; skipped += 1) {
    const token = tokens[index];
    if (!token || monthOf(token, true) !== undefined) break;
    const glued = token.start === tokens[index - 1]?.end;
    if (
      !between.has(token.text) &&
      !(ordinals.test(token.text) && (glued || tokens[index - 1]?.text === '-')) &&
      token.text !== '-' &&
      token.text !== "'"
    )
      return null;
    index += 1;
  }
  const month = monthOf(tokens[index], true);
  if (month === undefined) return null;
  const { year, to } = yearAt(tokens, index + 1);
  return place(tokens, at, to, dateOf(Number(first.text), month, year, today));
}

function monthDayAt(tokens: readonly Token[], at: number, today: Temporal.PlainDate): DateFound | null {
  const month = monthOf(tokens[at], false);
  if (month === undefined) return null;
  const dotted = tokens[at + 1]?.text === '.' ? 1 : 0;
  const the = tokens[at + 1 + dotted]?.text === 'the' ? 1 : 0;
  const day = tokens[at + 1 + dotted + the];
  if (day?.kind !== 'number' || !/^\d{1,2}$/.test(day.text)) return null;
  let index = at + 2 + dotted + the;
  if (ordinals.test(tokens[index]?.text ?? '') && tokens[index]?.start === day.end) index += 1;
  const { year, to } = yearAt(tokens, index);
  return place(tokens, at, to, dateOf(Number(day.text), month, year, today));
}

function wordAt(
  tokens: readonly Token[],
  at: number,
  today: Temporal.PlainDate,
  language: ReadLanguage | null,
): DateFound | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const word = plainWord(token.text);
  const ahead = relativeDays.get(word);
  if (ahead !== undefined && !isCommon(word, language, tokens[at - 1]?.text)) {
    const before = tokens.slice(Math.max(0, at - 3), at).map(({ text }) => plainWord(text));
    const dayAfter =
      (before.join(' ').endsWith('day after') && word === 'tomorrow') ||
      /(?:pasado|depois de|obur|birsi)$/.test(before.join(' '));
    return place(tokens, at, at + 1, [today.add({ days: dayAfter ? 2 : ahead }).toString()]);
  }
  const weekday = weekdayWords.get(token.text) ?? weekdayWords.get(word) ?? weekdaysOften.get(word);
  if (weekday === undefined || (sometimesDays.has(word) && language !== 'en')) return null;
  return { ...place(tokens, at, at + 1, []), weekday };
}

/** `Morgen` is tomorrow in a German reply only; `la mañana` is the morning. */
const isCommon = (word: string, language: ReadLanguage | null, before: string | undefined): boolean =>
  (word === 'morgen' && language !== 'de' && language !== null) ||
  (word === 'hier' && language !== 'fr') ||
  (word === 'manana' && before === 'la') ||
  (word === 'dun' && language !== 'tr');

/** Months that are other words too count only beside a day of their own language's kind: behind a number. */
function monthOf(token: Token | undefined, behindDay: boolean): number | undefined {
  if (token?.kind !== 'word') return undefined;
  const word = plainWord(token.text);
  const month = monthWords.get(token.text) ?? monthWords.get(word);
  if (month === undefined || behindDay) return month;
  return sometimesDays.has(word) && word !== 'may' ? undefined : month;
}

function yearAt(tokens: readonly Token[], at: number): { year: number | null; to: number } {
  const skip = ['de', 'del', 'do', ',', 'di'].includes(tokens[at]?.text ?? '') ? 1 : 0;
  const token = tokens[at + skip];
  const isYear = token?.kind === 'number' && /^20\d\d$/.test(token.text);
  return isYear ? { year: Number(token.text), to: at + skip + 1 } : { year: null, to: at };
}

function dateOf(day: number, month: number, year: number | null, today: Temporal.PlainDate): string[] {
  try {
    const of = (y: number) => Temporal.PlainDate.from({ year: y, month, day }, { overflow: 'reject' });
    if (year !== null) return [of(year).toString()];
    const thisYear = of(today.year);
    return Temporal.PlainDate.compare(thisYear, today) >= 0
      ? [thisYear.toString()]
      : [thisYear.toString(), of(today.year + 1).toString()];
  } catch {
    return [];
  }
}

function place(tokens: readonly Token[], from: number, to: number, dates: readonly string[]): DateFound {
  return {
    from,
    to,
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    dates,
    weekday: null,
  };
}

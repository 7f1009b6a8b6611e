import { Temporal } from 'temporal-polyfill';
import { readNumber } from '@/lib/assistant/language/read-number';
import { wordsOf } from '@/lib/assistant/language/words-of';
import { dayWords, months, weekdays } from './calendar-words';
import type { Span } from './span';
import type { When } from './when';
import { wholeWords } from './whole-words';

type Days = NonNullable<When['days']>;

interface Rule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray, today: Temporal.PlainDate) => Days | null;
  /** Reads the name of a weekday. */
  readonly byWeekday?: true;
}

/** Day before month (31.12), or month before day (12/31) as people write in the Americas. */
export type DateOrder = 'day-first' | 'month-first';

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
  for (const rule of [...rules, numeric(order)]) {
    for (const match of rest.matchAll(rule.pattern)) {
      const days = rule.read(match, today);
      if (!days) continue;
      found.push({ ...days, byWeekday: rule.byWeekday === true });
      const end = match.index + match[0].length;
      spans.push({ start: match.index, end });
      rest = rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(end);
    }
  }
  // «В среду, 25 февраля» is one day: the weekday only explains the date.
  const dated = found.filter((days) => !days.byWeekday);
  const all = found.filter((days) => !days.byWeekday || !dated.some((date) => dayOf(date) === dayOf(days)));
  const firsts = all.map((days) => days.first).sort();
  const lasts = all.map((days) => days.last).sort();
  const [first, last] = [firsts[0], lasts.at(-1)];
  return { days: first && last ? { first, last } : null, spans };
}

const before = '(?:(?:на|в|во|к|с|до|на дату|on|for|by|the|this coming) +)*';
const number = String.raw`(\d{1,2}|(?:\p{L}+)(?: of)?)`;
const weekday = weekdays.map((it) => `(${it.pattern})`).join('|');
const shortWeekday = weekdays.map((it) => `(${it.short})`).join('|');
const month = months.map((it) => `(${it})`).join('|');
const dayWord = dayWords.map(([word]) => word).join('|');

const rules: readonly Rule[] = [
  // Before the plain weekday, which would take its second half.
  {
    pattern: wholeWords(`${before}(?:следующ(?:ую|ий|ее|ей|его)|след|next) (?:${weekday})`),
    read: (match, today) => onWeekday(match.slice(1, 8), today, 'next'),
    byWeekday: true,
  },
  {
    pattern: wholeWords(`${before}(?:послезавтра|day after tomorrow)`),
    read: (_, today) => one(today.add({ days: 2 })),
  },
  {
    pattern: wholeWords(
      `${before}(?:завтра|завтрашн\\p{L}+(?: день)?|tomorrow|tmrw|tmr|tomorow|tommorow|tommorrow|завтро)`,
    ),
    read: (_, today) => one(today.add({ days: 1 })),
  },
  // "tonight" is a day and a part of it: only the day is taken here, the part is read by the times.
  {
    pattern: wholeWords(`${before}(?:сегодня|сегодняшн\\p{L}+(?: день)?|today)`),
    read: (_, today) => one(today),
  },
  { pattern: /(?<!\p{L})(?=tonight)/gu, read: (_, today) => one(today) },
  {
    pattern: wholeWords('через неделю|in a week|a week from (?:now|today)'),
    read: (_, today) => one(today.add({ days: 7 })),
  },
  { pattern: wholeWords(`(?:через|in) ${number} (дня|дней|день|days?|недел[юиь]|weeks?)`), read: inSome },
  {
    pattern: wholeWords(`${before}(?:следующей недел[еи]|след(?:ующую)? неделю|next week)`),
    read: (_, today) => week(today, 1),
  },
  {
    pattern: wholeWords(`${before}(?:этой недел[еи]|эту неделю|this week)`),
    read: (_, today) => ({ first: iso(today), last: week(today, 0).last }),
  },
  {
    pattern: wholeWords(
      `${before}(?:эти(?:х|ми)? |следующи[ех] |ближайши[ех] |the |this |next )?(?:выходн(?:ые|ых|ым)|weekend)`,
    ),
    read: weekend,
  },
  {
    pattern: wholeWords(`${before}(\\d{1,2})(?:st|nd|rd|th|-?го|-?е)?(?: of)? (?:${month})(?: (\\d{4}))?`),
    read: (match, today) => dated(match[1], match.slice(2, 14), match[14], today),
  },
  {
    pattern: wholeWords(`${before}(?:${month})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`),
    read: (match, today) => dated(match[13], match.slice(1, 13), match[14], today),
  },
  {
    pattern: wholeWords(`${before}(${dayWord}) (?:${month})`),
    read: (match, today) => dated(String(dayOfWord(match[1])), match.slice(2, 14), undefined, today),
  },
  {
    pattern: wholeWords(`${before}(\\d{4})-(\\d{2})-(\\d{2})`),
    read: (match) => real(match[1], match[2], match[3]),
  },
  {
    pattern: wholeWords(
      `(?:(?:на|в|к) )?(\\d{1,2})(?:-?го|-?е)? числа|(?:на|к|до|с) (\\d{1,2})(?:-?го|-?ое|-?е)|(?:on |by |for )the (\\d{1,2})(?:st|nd|rd|th)`,
    ),
    read: (match, today) => nextNumbered(match[1] ?? match[2] ?? match[3], today),
  },
  {
    pattern: wholeWords(`${before}(эт(?:у|от|о|и) |ближайш\\p{L}+ |this |coming )?(?:${weekday})`),
    read: (match, today) => onWeekday(match.slice(2, 9), today, match[1] ? 'this' : 'coming'),
    byWeekday: true,
  },
  {
    pattern: wholeWords(`(?:(?:в|на|на эту|в эту|on|this|for) )(?:${shortWeekday})`),
    read: (match, today) => onWeekday(match.slice(1, 8), today, 'coming'),
    byWeekday: true,
  },
  {
    pattern: wholeWords(
      `(?:^|(?<=[¦,\\n] ?))(?:${shortWeekday})(?=$| *[\\d¦,]| (?:в|at|на|к|после|утром|днем|вечером) )`,
    ),
    read: (match, today) => onWeekday(match.slice(1, 8), today, 'coming'),
    byWeekday: true,
  },
];

function numeric(order: DateOrder): Rule {
  return {
    pattern:
      /(?<![\d.,:/-])(?:(?:на|on|for|by) )?(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d:]|[.,/]\d| ?(?:%|кг|kg|л(?!\p{L})|руб|₽|\$|€))/gu,
    read: (match, today) => {
      const [, one = '', separator, two = '', year] = match;
      // 10-14 is a range of hours; 10.30 a time; 3.5 a decimal fraction.
      if (separator === '-' && !year) return null;
      if (separator === '.' && !year && (two.length < 2 || isTime(match))) return null;
      const swap =
        Number(one) > 12 ? false : Number(two) > 12 || (order === 'month-first' && separator === '/');
      const [day, monthNumber] = swap ? [two, one] : [one, two];
      if (year) return real(year.length === 2 ? `20${year}` : year, monthNumber, day);
      return upcoming(Number(day), Number(monthNumber), today);
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

function inSome(match: RegExpMatchArray, today: Temporal.PlainDate): Days | null {
  const amount = readNumber(wordsOf(match[1] ?? ''), 0)?.value;
  if (amount === undefined || amount > 366) return null;
  return one(today.add(/^(?:нед|week)/.test(match[2] ?? '') ? { weeks: amount } : { days: amount }));
}

function weekend(match: RegExpMatchArray, today: Temporal.PlainDate): Days {
  const saturday = today.subtract({ days: today.dayOfWeek - 1 }).add({ days: 5 });
  const skip = /следующ|next/.test(match[0]) ? 7 : 0;
  const first = saturday.add({ days: skip });
  return { first: iso(today.dayOfWeek === 7 && !skip ? today : first), last: iso(first.add({ days: 1 })) };
}

function onWeekday(
  groups: Array<string | undefined>,
  today: Temporal.PlainDate,
  which: 'this' | 'coming' | 'next',
): Days | null {
  const day = groups.findIndex((group) => group !== undefined) + 1;
  if (day === 0) return null;
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  if (which === 'next') return one(monday.add({ days: 6 + day }));
  // «В субботу», said on a Saturday, is the next one; "this Saturday" may be today.
  const ahead = (day - today.dayOfWeek + 7) % 7;
  return one(today.add({ days: ahead === 0 && which === 'coming' ? 7 : ahead }));
}

function dated(
  day: string | undefined,
  groups: Array<string | undefined>,
  year: string | undefined,
  today: Temporal.PlainDate,
): Days | null {
  const monthNumber = groups.findIndex((group) => group !== undefined) + 1;
  if (monthNumber === 0) return null;
  return year ? real(year, String(monthNumber), day) : upcoming(Number(day), monthNumber, today);
}

/** This year's date, or next year's when it has passed. */
function upcoming(day: number, monthNumber: number, today: Temporal.PlainDate): Days | null {
  const thisYear = real(String(today.year), String(monthNumber), String(day));
  if (thisYear && thisYear.first >= iso(today)) return thisYear;
  return real(String(today.year + 1), String(monthNumber), String(day));
}

function nextNumbered(day: string | undefined, today: Temporal.PlainDate): Days | null {
  const thisMonth = real(String(today.year), String(today.month), day);
  if (thisMonth && thisMonth.first >= iso(today)) return thisMonth;
  const later = today.add({ months: 1 });
  return real(String(later.year), String(later.month), day);
}

function real(
  year: string | undefined,
  monthNumber: string | undefined,
  day: string | undefined,
): Days | null {
  try {
    const fields = { year: Number(year), month: Number(monthNumber), day: Number(day) };
    return one(Temporal.PlainDate.from(fields, { overflow: 'reject' }));
  } catch {
    return null;
  }
}

function dayOfWord(text: string | undefined): number {
  return dayWords.find(([word]) => new RegExp(`^(?:${word})$`, 'u').test(text ?? ''))?.[1] ?? 0;
}

function week(today: Temporal.PlainDate, ahead: number): Days {
  const monday = today.subtract({ days: today.dayOfWeek - 1 }).add({ weeks: ahead });
  return { first: iso(monday), last: iso(monday.add({ days: 6 })) };
}

const dayOf = (days: Days): number => Temporal.PlainDate.from(days.first).dayOfWeek;

function iso(date: Temporal.PlainDate): string {
  return date.toString();
}

function one(date: Temporal.PlainDate): Days {
  return { first: iso(date), last: iso(date) };
}

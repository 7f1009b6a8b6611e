import type { Temporal } from 'temporal-polyfill';
import { readNumber } from '@/lib/assistant/language/read-number';
import { wordsOf } from '@/lib/assistant/language/words-of';
import { dayWords, months, weekdays } from './calendar-words';
import { dateOf } from './date-of';
import { type Days, dayRange } from './day-range';
import { upcomingDate } from './upcoming-date';
import { type WhichWeekday, weekdayDate } from './weekday-date';
import { wholeWords } from './whole-words';

export interface DayRule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray, today: Temporal.PlainDate) => Days | null;
  /** Reads the name of a weekday. */
  readonly byWeekday?: true;
}

const before = '(?:(?:на|в|во|к|с|до|на дату|on|for|by|the|this coming) +)*';
const number = String.raw`(\d{1,2}|(?:\p{L}+)(?: of)?)`;
const weekday = weekdays.map((it) => `(${it.pattern})`).join('|');
const shortWeekday = weekdays.map((it) => `(${it.short})`).join('|');
const month = months.map((it) => `(${it})`).join('|');
const dayWord = dayWords.map(([word]) => word).join('|');

const ahead =
  (days: number) =>
  (_: RegExpMatchArray, today: Temporal.PlainDate): Days | null =>
    dayRange(today.add({ days }));

const named =
  (from: number, which: (match: RegExpMatchArray) => WhichWeekday) =>
  (match: RegExpMatchArray, today: Temporal.PlainDate): Days | null => {
    const day = match.slice(from, from + 7).findIndex((group) => group !== undefined) + 1;
    return day === 0 ? null : dayRange(weekdayDate(day, today, which(match)));
  };

/** Every way to name a day in words, in the order they are tried: what was read is gone for the rules behind it. */
export const dayRules: readonly DayRule[] = [
  {
    pattern: wholeWords(
      `(?:(?:через неделю (?:в|во)|a week (?:from|on)|week from) (?:${weekday})|(?:on )?(?:${weekday}) week)`,
    ),
    read: (match, today) => named(1, () => 'after')(match, today) ?? named(8, () => 'after')(match, today),
    byWeekday: true,
  },
  // Before the plain weekday, which would take its second half.
  {
    pattern: wholeWords(
      `${before}(?:следующ(?:ую|ий|ее|ей|его)|след|next) (?:${weekday})|${before}(?:${weekday}) (?:next week|(?:на )?(?:следующей|след) недел[еи])`,
    ),
    read: (match, today) => named(1, () => 'next')(match, today) ?? named(8, () => 'next')(match, today),
    byWeekday: true,
  },
  { pattern: wholeWords('через неделю|in a week|a week from (?:now|today)'), read: ahead(7) },
  { pattern: wholeWords(`${before}после ?послезавтра`), read: ahead(3) },
  {
    pattern: wholeWords(`${before}(?:п[оа]сле? ?за[вф]?тра|day after tomm?orr?ow|overmorrow)`),
    read: ahead(2),
  },
  {
    pattern: wholeWords(
      `${before}(?:за[вф]тр[ао]|зватра|завра|завтар|завтрашн\\p{L}+(?: день)?|tomm?orr?ow|tmrw|tmr|2moro)`,
    ),
    read: ahead(1),
  },
  { pattern: wholeWords('(?:or )the day after|the following day'), read: ahead(2) },
  // "tonight" is a day and a part of it: only the day is taken here, the part is read by the times.
  { pattern: wholeWords(`${before}(?:с[ие]годня|севодня|сегодняшн\\p{L}+(?: день)?|today)`), read: ahead(0) },
  { pattern: /(?<!\p{L})(?=tonight)/gu, read: ahead(0) },
  {
    pattern: wholeWords('через день|in a day or two|через день-два|через пару дней|in a couple of days'),
    read: (match, today) =>
      /день$/u.test(match[0])
        ? dayRange(today.add({ days: 1 }), today.add({ days: 2 }))
        : dayRange(today.add({ days: 2 })),
  },
  {
    pattern: wholeWords('через месяц|in a month|a month from (?:now|today)'),
    read: (_, today) => dayRange(today.add({ months: 1 })),
  },
  { pattern: wholeWords(`(?:через|in) ${number} (дня|дней|день|days?|недел[юиь]|weeks?)`), read: inSome },
  {
    pattern: wholeWords(
      `${before}(?:начал[ео] (?:следующей )?недели|beginning of (?:next |the )?week|early next week)`,
    ),
    read: (_, today) => {
      const monday = today.add({ days: 8 - today.dayOfWeek });
      return dayRange(monday, monday.add({ days: 1 }));
    },
  },
  {
    pattern: wholeWords(`${before}(?:кон(?:ец|це|цу) (?:этой )?недели|end of (?:the |this )?week)`),
    read: (_, today) =>
      dayRange(
        today.add({ days: Math.max(0, 5 - today.dayOfWeek) }),
        today.add({ days: 7 - today.dayOfWeek }),
      ),
  },
  {
    pattern: wholeWords(`${before}(?:следующей недел[еи]|след(?:ующую)? неделю|next week)`),
    read: (_, today) => week(today, 1),
  },
  {
    pattern: wholeWords(`${before}(?:этой недел[еи]|эту неделю|this week)`),
    read: (_, today) => dayRange(today, today.add({ days: 7 - today.dayOfWeek })),
  },
  {
    pattern: wholeWords(
      `${before}(?:эти(?:х|ми)? |следующи[ех] |ближайши[ех] |the |this |next )?(?:выходн(?:ые|ых|ым)|weekend)`,
    ),
    read: weekend,
  },
  {
    pattern: wholeWords(
      `${before}(?:будн(?:и|ий|ям|ие|ях|ям)(?: день| дни)?|рабочий день|(?:a )?weekdays?|working day)`,
    ),
    read: (_, today) => (today.dayOfWeek >= 5 ? workingWeek(today, 1) : workingWeek(today, 0)),
  },
  {
    pattern: wholeWords(
      `${before}(\\d{1,2})(?:st|nd|rd|th|-?го|-?е)?(?: of)? (?:${month})(?: (\\d{4})(?: г(?:ода)?)?)?`,
    ),
    read: (match, today) => dated(match[1], match.slice(2, 14), match[14], today),
  },
  {
    pattern: wholeWords(`${before}(?:${month})\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`),
    read: (match, today) => dated(match[13], match.slice(1, 13), match[14], today),
  },
  {
    pattern: wholeWords(`${before}(${dayWord})(?: of)? (?:${month})`),
    read: (match, today) => dated(String(dayOfWord(match[1])), match.slice(2, 14), undefined, today),
  },
  {
    pattern: wholeWords(`${before}(?:${month}) (?:the )?(${dayWord})`),
    read: (match, today) => dated(String(dayOfWord(match[13])), match.slice(1, 13), undefined, today),
  },
  {
    pattern: wholeWords(`${before}(\\d{4})-(\\d{2})-(\\d{2})`),
    read: (match) => dayRange(dateOf(match[1], match[2], match[3])),
  },
  {
    pattern: wholeWords(
      `(?:(?:на|в|к) )?(\\d{1,2}|${dayWord})(?:-?го|-?е)? числ[ау]|(?:на|к|до|с) (\\d{1,2})(?:-?го|-?ое|-?е|-?му)|(?:on |by |for )?the (\\d{1,2})(?:st|nd|rd|th)|(?:on |by |for )(?:the )?(\\d{1,2})(?:st|nd|rd|th)`,
    ),
    read: (match, today) => {
      const said = match[1] ?? match[2] ?? match[3] ?? match[4];
      return dayRange(upcomingDate(/^\d/.test(said ?? '') ? said : dayOfWord(said), null, today));
    },
  },
  {
    pattern: wholeWords(`${before}(эт(?:у|от|о|и) |ближайш\\p{L}+ |this |coming )?(?:${weekday})`),
    read: named(2, (match) => (match[1] ? 'this' : 'coming')),
    byWeekday: true,
  },
  {
    pattern: wholeWords(`(?:(?:в|на|на эту|в эту|on|this|for) )(?:${shortWeekday})`),
    read: named(1, () => 'coming'),
    byWeekday: true,
  },
  {
    pattern: wholeWords(
      `(?:^|(?<=[¦,\\n] ?))(?:${shortWeekday})(?=$| *[\\d¦,]| (?:в|at|на|к|после|утром|днем|вечером|morning|afternoon|evening)(?!\\p{L}))`,
    ),
    read: named(1, () => 'coming'),
    byWeekday: true,
  },
];

function inSome(match: RegExpMatchArray, today: Temporal.PlainDate): Days | null {
  const amount = readNumber(wordsOf(match[1] ?? ''), 0)?.value;
  if (amount === undefined || amount > 366) return null;
  return dayRange(today.add(/^(?:нед|week)/.test(match[2] ?? '') ? { weeks: amount } : { days: amount }));
}

function weekend(match: RegExpMatchArray, today: Temporal.PlainDate): Days | null {
  const saturday = today.add({ days: 6 - today.dayOfWeek });
  const skip = /следующ|next/.test(match[0]) ? 7 : 0;
  const first = saturday.add({ days: skip });
  return dayRange(today.dayOfWeek === 7 && !skip ? today : first, first.add({ days: 1 }));
}

function dated(
  day: string | undefined,
  groups: Array<string | undefined>,
  year: string | undefined,
  today: Temporal.PlainDate,
): Days | null {
  const monthNumber = groups.findIndex((group) => group !== undefined) + 1;
  if (monthNumber === 0) return null;
  return dayRange(year ? dateOf(year, monthNumber, day) : upcomingDate(day, monthNumber, today));
}

function dayOfWord(text: string | undefined): number {
  return dayWords.find(([word]) => new RegExp(`^(?:${word})$`, 'u').test(text ?? ''))?.[1] ?? 0;
}

function week(today: Temporal.PlainDate, weeks: number): Days | null {
  const monday = today.subtract({ days: today.dayOfWeek - 1 }).add({ weeks });
  return dayRange(monday, monday.add({ days: 6 }));
}

function workingWeek(today: Temporal.PlainDate, weeks: number): Days | null {
  const monday = today.subtract({ days: today.dayOfWeek - 1 }).add({ weeks });
  return dayRange(weeks === 0 ? today : monday, monday.add({ days: 4 }));
}

import { readNumber } from '@/lib/assistant/language/read-number';
import { likelyTimes } from './likely-times';
import { type DayPart, hourWords, spokenHour } from './spoken-hour';
import type { When } from './when';
import { wholeWords } from './whole-words';

export type Times = Pick<When, 'times' | 'from' | 'until'>;

export interface ClockRule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray, part: DayPart | null) => Times | null;
}

const hour = hourWords;
const minutes = String.raw`(?:[:.]([0-5]\d))?`;
const unit = String.raw`(?: ?(?:час(?:а|ов|ам|у)?|ч(?:\.|(?!\p{L}))|o'?clock))?`;
const half = String.raw`(?: ?(утра|дня|вечера|ночи|a\.?m\.?|p\.?m\.?|in the morning|in the afternoon|in the evening|at night))?`;
const clock = `${hour}${minutes}${unit}${half}`;
const near =
  '(?:примерно|где-то|приблизительно|около|ближе|часам|часов|часиков|лучше|ровно|в районе|на|в|к|во|ко|at|around|about|by|for|approximately|roughly|@) ';
const genitiveHours =
  'первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого одиннадцатого двенадцатого'.split(
    ' ',
  );
const genitive = genitiveHours.join('|');
const spokenMinutes =
  'ноль ноль|ровно|пять|десять|пятнадцать|двадцать пять|двадцать|тридцать пять|тридцать|сорок пять|сорок|пятьдесят|fifteen|thirty|forty[ -]five|ten|twenty';

/** Every way to say a time of day by the clock, in the order they are tried. */
export const clockRules: readonly ClockRule[] = [
  {
    pattern: wholeWords(`(?:между|between|с|со|от|from) ${clock} ?(?:до|по|и|and|to|till|until|-) ?${clock}`),
    read: range,
  },
  {
    pattern:
      /(?<![\d.:-])(\d{1,2})(?::([0-5]\d))?()()? ?(?:-|–|to) ?(\d{1,2})(?::([0-5]\d))?(?: ?(?:час(?:а|ов|ам)?|ч\.?))?()(?: ?(утра|дня|вечера|a\.?m\.?|p\.?m\.?))?(?![\d.:-]|\p{L}| ?(?:%|кг|шт|см|cm|мл|ml|г(?!\p{L})|руб|₽|\$|€))/gu,
    read: dashed,
  },
  // «В шестом часу» is vague; «без четверти семь», «пятнадцать минут восьмого» are not.
  {
    pattern: wholeWords(
      `(?:в |к )?без (четверти|пяти|десяти|пятнадцати|двадцати|двадцати пяти|5|10|15|20|25)(?: минут)? ${hour}${half}`,
    ),
    read: minutesTo,
  },
  {
    pattern: wholeWords(
      `(?:в )?(четверть|пять|десять|пятнадцать|двадцать|двадцать пять|5|10|15|20|25)(?: минут)? (${genitive})${half}`,
    ),
    read: minutesOf,
  },
  {
    pattern: wholeWords(
      `(?:в |во |к |около |at |by |after )?(?:половин[еуа]|пол|half(?: past)?)[ -]?(${genitive}|${hour.slice(1, -1)})${half}`,
    ),
    read: halfPast,
  },
  {
    pattern: wholeWords(
      `(?:at |around |by )?(?:a )?(quarter|5|10|20|25|five|ten|twenty)(?: minutes)? (past|to|after|before) ${hour}${half}`,
    ),
    read: pastOrTo,
  },
  // «В пятнадцать тридцать», "seven thirty pm", «в 18 часов 30 минут», «в 15 30».
  {
    pattern: wholeWords(
      `(?:${near})+${hour}(?: час(?:а|ов)?)? (${spokenMinutes})(?: минут)?${half}|(?:${near})*${hour}(?: час(?:а|ов)) ([0-5]\\d)(?: минут)?${half}|(?:${near})+(\\d{1,2}) ([0-5][05])${half}(?! ?(?:шт|руб|₽|%))|(?:${near})*${hour} (${spokenMinutes}) (a\\.?m\\.?|p\\.?m\\.?|утра|дня|вечера)`,
    ),
    read: hourAndMinutes,
  },
  {
    pattern: wholeWords(
      `(?:после|позже|не раньше|начиная с|с|after|from|since|later than|not before|no earlier than|past) ${clock}`,
    ),
    read: (match, part) => bound(match, part, 'from'),
  },
  {
    pattern: wholeWords(
      `(?:до|не позже|не позднее|раньше|before|till|until|no later than|earlier than) ${clock}`,
    ),
    read: (match, part) => bound(match, part, 'until'),
  },
  { pattern: wholeWords(`(?:${near})*(\\d{1,2})[:.]([0-5]\\d)${unit}${half}`), read: exact },
  { pattern: wholeWords(`(?:${near})*(\\d{1,2})-(00|15|30|45)${half}`), read: exact },
  {
    pattern: wholeWords(
      `(?:${near})*${hour}()(?: ?(?:час(?:а|ов|ам|у)?|ч\\.?|o'?clock))? ?(утра|дня|вечера|ночи|a\\.?m\\.?|p\\.?m\\.?|in the morning|in the afternoon|in the evening|at night|o'?clock)`,
    ),
    read: exact,
  },
  // «Около семи», «в районе шести»; «около 7 роз» is an amount.
  {
    pattern: wholeWords(
      `(?:где-то |примерно )?(?:около|в районе|ближе к|порядка|around|roughly) ${hour}()(?: час(?:а|ов|ам))?()(?=[^\\p{L}]*$| ?[¦,.;!?]| (?:утра|дня|вечера))`,
    ),
    read: exact,
  },
  // "5ish"
  { pattern: wholeWords(`(?:${near})*(\\d{1,2})() ?-?ish()`), read: exact },
  {
    pattern: wholeWords(
      `(?:(?:примерно|где-то|около|ближе|часик\\p{L}*|часа|часов|ровно|в районе) )*(?:в|к|ко|at|by|around|about) (?:часов |часам |часа |часика |часиков )?${hour}()(?: (?:час(?:а|ов|ам|у)?|ч\\.?|часик\\p{L}+))?()(?! ?(?:шт|штук\\p{L}*|экз\\p{L}*|раз\\p{L}*|pcs|pieces|items|%|минут\\p{L}*|мин|руб\\p{L}*|₽|days|дн\\p{L}+|час\\p{L}*))`,
    ),
    read: exact,
  },
  {
    pattern: wholeWords('(?:в |к |at |by |around )?(?:полдень|полудню|noon|midday)'),
    read: () => ({ times: ['12:00'], from: null, until: null }),
  },
  { pattern: wholeWords(`(?:на )${hour}()(?: (?:часов|часа|час|ч\\.?))()`), read: exact },
  // A date just before («завтра на 15», «завтра 15»): the day is a gap by now.
  { pattern: /(?<=¦[ ,]*)(?:(?:на|at|в|к|for) )?(\d{1,2})()()(?![\d.:,-]|\p{L}| ?\p{L})/gu, read: exact },
];

function exact(match: RegExpMatchArray, part: DayPart | null): Times | null {
  return at(spokenHour(match[1]), match[2] || undefined, match[3], part);
}

function at(
  hourNumber: number | null,
  minute: string | undefined,
  marker: string | undefined,
  part: DayPart | null,
): Times | null {
  if (hourNumber === null) return null;
  return { times: likelyTimes(hourNumber, minute, marker, part), from: null, until: null };
}

function bound(match: RegExpMatchArray, part: DayPart | null, side: 'from' | 'until'): Times | null {
  const found = exact([match[0], match[1] ?? '', match[2] ?? '', match[3] ?? ''], part);
  const time = found?.times[0];
  if (time === undefined) return null;
  return { times: [], from: side === 'from' ? time : null, until: side === 'until' ? time : null };
}

function range(match: RegExpMatchArray, part: DayPart | null): Times | null {
  const [, hourOne, minuteOne, markOne, hourTwo, minuteTwo, markTwo] = match;
  return between(
    spokenHour(hourOne),
    minuteOne,
    markOne || markTwo,
    spokenHour(hourTwo),
    minuteTwo,
    markTwo,
    part,
  );
}

function dashed(match: RegExpMatchArray, part: DayPart | null): Times | null {
  const [, hourOne, minuteOne, , , hourTwo, minuteTwo, , marker] = match;
  const [one, two] = [Number(hourOne), Number(hourTwo)];
  // 14-30 is a time; 2-3 without anything around is a quantity or a number in a name.
  const office = match[0].includes(' to ') && one >= 8 && two < 8;
  if (!minuteOne && !minuteTwo && !marker && !office && (two <= one || one < 8 || two > 24)) return null;
  return between(one, minuteOne, marker, two, minuteTwo, marker, part);
}

function between(
  one: number | null,
  minuteOne: string | undefined,
  markOne: string | undefined,
  two: number | null,
  minuteTwo: string | undefined,
  markTwo: string | undefined,
  part: DayPart | null,
): Times | null {
  if (one === null || two === null) return null;
  const from =
    likelyTimes(one, minuteOne, one > two && markOne === markTwo ? undefined : markOne, part)[0] ?? null;
  const until =
    [...likelyTimes(two, minuteTwo, markTwo, part)].sort().find((time) => from !== null && time > from) ??
    null;
  return until === null ? null : { times: [], from, until };
}

function halfPast(match: RegExpMatchArray, part: DayPart | null): Times | null {
  const word = match[1] ?? '';
  const place = genitiveHours.indexOf(word);
  // «Полчетвертого» is 3:30, "half past three" and British "half three" are 3:30 too.
  const hourNumber = place >= 0 ? place || 12 : /[а-я]/.test(word) ? null : spokenHour(word);
  return at(hourNumber, '30', match[2], part);
}

const spokenToMinutes: Record<string, number> = {
  четверти: 15,
  четверть: 15,
  quarter: 15,
  десяти: 10,
  пятнадцати: 15,
  двадцати: 20,
  'двадцати пяти': 25,
  'ноль ноль': 0,
  ровно: 0,
};

function minuteNumber(word: string | undefined): number {
  const text = (word ?? '').replace('-', ' ');
  return spokenToMinutes[text] ?? readNumber(text.split(' '), 0)?.value ?? 0;
}

const twoDigits = (minute: number): string => String(minute).padStart(2, '0');

function minutesTo(match: RegExpMatchArray, part: DayPart | null): Times | null {
  const hourNumber = spokenHour(match[2]);
  if (hourNumber === null) return null;
  return at(hourNumber - 1 || 12, twoDigits(60 - minuteNumber(match[1])), match[3], part);
}

/** «Четверть седьмого»: a quarter of the seventh hour, 6:15. */
function minutesOf(match: RegExpMatchArray, part: DayPart | null): Times | null {
  const place = genitiveHours.indexOf(match[2] ?? '');
  return at(place || 12, twoDigits(minuteNumber(match[1])), match[3], part);
}

function hourAndMinutes(match: RegExpMatchArray, part: DayPart | null): Times | null {
  const first = [1, 4, 7, 10].find((index) => match[index] !== undefined) ?? 1;
  const minute = match[first + 1];
  const marker = match[first + 2];
  const written = /^\d/.test(minute ?? '') ? minute : twoDigits(minuteNumber(minute));
  return at(spokenHour(match[first]), written, marker, part);
}

function pastOrTo(match: RegExpMatchArray, part: DayPart | null): Times | null {
  const amount = minuteNumber(match[1]);
  const hourNumber = spokenHour(match[3]);
  if (hourNumber === null) return null;
  const earlier = match[2] === 'to' || match[2] === 'before';
  const shifted = earlier ? (hourNumber + 11) % 12 || 12 : hourNumber;
  return at(shifted, twoDigits(earlier ? 60 - amount : amount), match[4], part);
}

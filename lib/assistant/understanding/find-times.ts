import { readNumber } from '@/lib/assistant/language/read-number';
import type { Span } from './span';
import type { When } from './when';
import { wholeWords } from './whole-words';

type Times = Pick<When, 'times' | 'from' | 'until'>;

interface Rule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray, part: DayPart | null) => Times | null;
}

type DayPart = 'morning' | 'day' | 'evening';

/**
 * Finds the time of day a folded text speaks of: exact («в 15:00», "half past three"), a part («после обеда»,
 * "between 2 and 4") or nothing, with the places it stands at. Days must have been made into gaps before.
 */
export function findTimes(text: string): Times & { spans: Span[] } {
  const spans: Span[] = [];
  let rest = text;
  let found: Times = { times: [], from: null, until: null };
  const take = (match: RegExpMatchArray & { index: number }): void => {
    const end = match.index + match[0].length;
    spans.push({ start: match.index, end });
    rest = rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(end);
  };
  // A part of the day said apart («завтра вечером в 7») decides which 7 is meant.
  const part = partOf(text);
  for (const rule of clockRules) {
    for (const match of rest.matchAll(rule.pattern)) {
      const times = rule.read(match, part);
      if (!times) continue;
      found = merge(found, times);
      take(match);
    }
  }
  for (const { pattern, from, until } of partRules) {
    for (const match of rest.matchAll(pattern)) {
      if (found.times.length === 0 && !found.from && !found.until) found = { ...found, from, until };
      take(match);
    }
  }
  return { ...found, spans };
}

const hour = String.raw`(\d{1,2}|час|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|одиннадцать|двенадцать|трех|четырех|пяти|шести|семи|восьми|девяти|десяти|двух|часу|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|полдень|полудня|midday)`;
const minutes = String.raw`(?:[:.]([0-5]\d))?`;
const unit = String.raw`(?: ?(?:час(?:а|ов|ам|у)?|ч(?:\.|(?!\p{L}))|o'?clock))?`;
const half = String.raw`(?: ?(утра|дня|вечера|ночи|a\.?m\.?|p\.?m\.?|in the morning|in the afternoon|in the evening|at night))?`;
const clock = `${hour}${minutes}${unit}${half}`;
const genitiveHours =
  'первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого одиннадцатого двенадцатого'.split(
    ' ',
  );

const clockRules: readonly Rule[] = [
  {
    pattern: wholeWords(`(?:между|between|с|со|от|from) ${clock} (?:до|по|и|and|to|till|until) ${clock}`),
    read: range,
  },
  {
    pattern:
      /(?<![\d.:-])(\d{1,2})(?::([0-5]\d))?()()? ?(?:-|–|to) ?(\d{1,2})(?::([0-5]\d))?(?: ?(?:час(?:а|ов)?|ч\.?))?()(?: ?(утра|дня|вечера|a\.?m\.?|p\.?m\.?))?(?![\d.:-]|\p{L}| ?(?:%|кг|шт|см|cm|мл|ml|г(?!\p{L})|руб|₽|\$|€))/gu,
    read: dashed,
  },
  {
    pattern: wholeWords(
      `(?:в |к |около |at |by )?(?:половин[еуа]|пол|half(?: past)?)[ -]?(${genitiveHours.join('|')}|${hour.slice(1, -1)})${half}`,
    ),
    read: halfPast,
  },
  {
    pattern: wholeWords(
      `(?:at |around |by )?(?:a )?(quarter|5|10|20|five|ten|twenty)(?: minutes)? (past|to|after|before) ${hour}${half}`,
    ),
    read: pastOrTo,
  },
  {
    pattern: wholeWords(`(?:после|позже|не раньше|с|after|from|since|later than|not before) ${clock}`),
    read: (match, part) => bound(match, part, 'from'),
  },
  {
    pattern: wholeWords(`(?:до|не позже|не позднее|раньше|before|till|until|no later than) ${clock}`),
    read: (match, part) => bound(match, part, 'until'),
  },
  {
    pattern: wholeWords(
      `(?:(?:примерно|где-то|около|ближе|часам|часов|лучше|ровно|на|в|к|во|at|around|about|by|for|@) )*(\\d{1,2})[:.]([0-5]\\d)${unit}${half}`,
    ),
    read: exact,
  },
  {
    pattern: wholeWords(
      `(?:(?:примерно|где-то|около|ближе|на|в|к|at|around|about|by|for) )*(\\d{1,2})-(00|15|30|45)${half}`,
    ),
    read: exact,
  },
  {
    pattern: wholeWords(
      `(?:(?:примерно|где-то|ближе|часиков|часов|часам|на|в|к|at|around|about|by|for) )*${hour}()(?: ?(?:час(?:а|ов|ам|у)?|ч\\.?|o'?clock))? ?(утра|дня|вечера|ночи|a\\.?m\\.?|p\\.?m\\.?|in the morning|in the afternoon|in the evening|at night|o'?clock)`,
    ),
    read: exact,
  },
  {
    pattern: wholeWords(
      `(?:(?:примерно|где-то|около|ближе|часиков|часов|ровно) )*(?:в|к|at|by|around|about) (?:часов |часам )?${hour}()(?: (?:час(?:а|ов|ам|у)?|ч\\.?))?()(?! ?(?:шт|штук\\p{L}*|экз\\p{L}*|раз\\p{L}*|pcs|pieces|items|%|минут\\p{L}*|мин|руб\\p{L}*|₽|days|дн\\p{L}+|час\\p{L}*))`,
    ),
    read: exact,
  },
  {
    pattern: wholeWords('(?:в |к |at |by )?(?:полдень|полудню|noon|midday)'),
    read: () => ({ times: ['12:00'], from: null, until: null }),
  },
  { pattern: wholeWords(`(?:на )(\\d{1,2})()(?: (?:часов|часа|час|ч\\.?))()`), read: exact },
  // A date just before («завтра на 15», «завтра 15»): the day is a gap by now.
  { pattern: /(?<=¦[ ,]*)(?:(?:на|at|в|к|for) )?(\d{1,2})()()(?![\d.:,-]|\p{L}| ?\p{L})/gu, read: exact },
];

const partRules: ReadonlyArray<{ pattern: RegExp; from: string | null; until: string | null }> = [
  {
    pattern: wholeWords('(?:в )?(?:первой половине дня|первую половину дня)|до обеда|before lunch'),
    from: null,
    until: '13:00',
  },
  {
    pattern: wholeWords(
      '(?:во? )?(?:второй половине дня|вторую половину дня)|после обеда|(?:in the |late |early )?afternoon|after lunch|после полудня',
    ),
    from: '13:00',
    until: '18:00',
  },
  {
    pattern: wholeWords('в обед|в обеденн\\p{L}+ (?:время|перерыв)|(?:at )?lunch ?time|at lunch'),
    from: '12:00',
    until: '14:30',
  },
  {
    pattern: wholeWords(
      '(?:с |с самого |рано )?(?:утром|утра|утро|утречком|утрам|с утреца)|(?:in the |early )?mornings?',
    ),
    from: null,
    until: '12:00',
  },
  { pattern: wholeWords('днем|в течение дня|in the daytime|during the day'), from: '12:00', until: '17:00' },
  {
    pattern: wholeWords(
      '(?:под |к |ближе к )?(?:вечером|вечеру|вечер|вечерком|вечерам)|(?:in the |this )?evenings?|tonight|after work|после работы',
    ),
    from: '17:00',
    until: null,
  },
];

function partOf(text: string): DayPart | null {
  if (/вечер|evening|tonight|\bp\.?m/u.test(text)) return 'evening';
  if (/утр|morning/u.test(text)) return 'morning';
  return /обед|днем|afternoon/u.test(text) ? 'day' : null;
}

function hourOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (/^(?:noon|полдень|полудня|midday)$/.test(word)) return 12;
  if (word === 'час' || word === 'часу') return 1;
  const value = readNumber([word], 0)?.value ?? null;
  return value !== null && value <= 24 ? value : null;
}

/** All times a spoken hour may mean, likeliest first: nobody books 3 at night, nobody at 9 in the evening by chance. */
function candidates(
  hourNumber: number,
  minute: string | undefined,
  marker: string | undefined,
  part: DayPart | null,
): string[] {
  const at = (value: number): string => `${String(value % 24).padStart(2, '0')}:${minute ?? '00'}`;
  const mark = marker?.replaceAll('.', '') ?? '';
  if (hourNumber > 12 || hourNumber === 0) return [at(hourNumber)];
  if (/^(?:pm|дня|вечера|in the afternoon|in the evening|at night)$/.test(mark))
    return [at(hourNumber === 12 ? 12 : hourNumber + 12)];
  if (/^(?:am|утра|ночи|in the morning)$/.test(mark)) return [at(hourNumber === 12 ? 0 : hourNumber)];
  if (hourNumber === 12) return [at(12)];
  const late = part === 'evening' || part === 'day' || (hourNumber <= 7 && part !== 'morning');
  return late ? [at(hourNumber + 12), at(hourNumber)] : [at(hourNumber), at(hourNumber + 12)];
}

function exact(match: RegExpMatchArray, part: DayPart | null): Times | null {
  const hourNumber = hourOf(match[1]);
  if (hourNumber === null) return null;
  return { times: candidates(hourNumber, match[2] || undefined, match[3], part), from: null, until: null };
}

function bound(match: RegExpMatchArray, part: DayPart | null, side: 'from' | 'until'): Times | null {
  const found = exact([match[0], match[1] ?? '', match[2] ?? '', match[3] ?? ''], part);
  const time = found?.times[0];
  if (time === undefined) return null;
  return { times: [], from: side === 'from' ? time : null, until: side === 'until' ? time : null };
}

function range(match: RegExpMatchArray, part: DayPart | null): Times | null {
  const [, hourOne, minuteOne, markOne, hourTwo, minuteTwo, markTwo] = match;
  return between(hourOf(hourOne), minuteOne, markOne || markTwo, hourOf(hourTwo), minuteTwo, markTwo, part);
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
    candidates(one, minuteOne, one > two && markOne === markTwo ? undefined : markOne, part)[0] ?? null;
  const until =
    [...candidates(two, minuteTwo, markTwo, part)].sort().find((time) => from !== null && time > from) ??
    null;
  return until === null ? null : { times: [], from, until };
}

function halfPast(match: RegExpMatchArray, part: DayPart | null): Times | null {
  const word = match[1] ?? '';
  const genitive = genitiveHours.indexOf(word);
  // «Полчетвертого» is 3:30, "half past three" and British "half three" are 3:30 too.
  const hourNumber = genitive >= 0 ? genitive || 12 : /[а-я]/.test(word) ? null : hourOf(word);
  if (hourNumber === null) return null;
  return { times: candidates(hourNumber, '30', match[2], part), from: null, until: null };
}

function pastOrTo(match: RegExpMatchArray, part: DayPart | null): Times | null {
  const amount = match[1] === 'quarter' ? 15 : (readNumber([match[1] ?? ''], 0)?.value ?? 0);
  const hourNumber = hourOf(match[3]);
  if (hourNumber === null) return null;
  const earlier = match[2] === 'to' || match[2] === 'before';
  const minute = String(earlier ? 60 - amount : amount);
  const shifted = earlier ? (hourNumber + 11) % 12 || 12 : hourNumber;
  return { times: candidates(shifted, minute.padStart(2, '0'), match[4], part), from: null, until: null };
}

function merge(one: Times, other: Times): Times {
  return {
    times: one.times.length > 0 ? one.times : other.times,
    from: one.from ?? other.from,
    until: one.until ?? other.until,
  };
}

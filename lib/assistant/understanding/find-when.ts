import type { Temporal } from 'temporal-polyfill';
import { findDays } from './find-days';
import { findTimes } from './find-times';
import type { DateOrder } from './numeric-dates';
import { blank, type Span } from './span';
import { anyTime, type When } from './when';
import { wholeWords } from './whole-words';

const greeting = wholeWords(
  'добр(?:ый|ого|ое) (?:день|дня|вечер|вечера|утро|утра|утречко)|good (?:morning|afternoon|evening|day)|(?:have a )?(?:nice|good|great) (?:day|evening|weekend)|хорошего (?:дня|вечера)|с днем рождения',
);
const soon = wholeWords(
  '(?:как можно |по)?(?:скорее|раньше|быстрее|ближайш(?:ее|ий|ую|ая|ей)(?: (?:время|окно|слот|доставк\\p{L}))?|самое раннее)|любо[ей](?: (?:время|окно))?|в любое время|все равно(?: когда)?|asap|as soon as possible|(?:the )?(?:earliest|soonest|next available|first available)(?: (?:one|slot|time|available))?|any ?time|whenever|any(?: slot| time)(?: is fine| works)?|any (?:is fine|works)',
);
const hasMark = /[¦]/;

/**
 * Reads from a folded text when somebody wants something: days, exact times, parts of the day. `today` is the local date
 * in the company's zone. Returns null when nothing of time was said, and the places it was said at.
 */
export function findWhen(
  text: string,
  today: Temporal.PlainDate,
  order: DateOrder,
): { when: When | null; spans: Span[] } {
  const greetings = spansOf(text, greeting);
  const found = findDays(blank(text, greetings), today, order);
  const withoutDays = blank(blankQuietly(text, greetings), found.spans);
  const { spans, ...times } = findTimes(withoutDays);
  const soonest = spansOf(blank(withoutDays, spans), soon);
  const said =
    found.days !== null ||
    times.times.length > 0 ||
    times.from !== null ||
    times.until !== null ||
    soonest.length > 0;
  const when: When | null = said
    ? { ...anyTime, ...times, days: found.days, soonest: soonest.length > 0 }
    : null;
  return { when, spans: [...found.spans, ...spans, ...soonest].filter(({ start, end }) => end > start) };
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Greetings leave spaces, not gaps: a gap says that a day stood there. */
function blankQuietly(text: string, spans: readonly Span[]): string {
  return blank(hasMark.test(text) ? text.replaceAll('¦', ' ') : text, spans).replaceAll('¦', ' ');
}

import type { Temporal } from 'temporal-polyfill';
import { findMoney } from '@/lib/assistant/guard/find-money';
import { cleanText } from '@/lib/assistant/language/clean-text';
import { detectLanguage } from '@/lib/assistant/language/detect-language';
import { fold } from '@/lib/assistant/language/fold';
import { gloss } from '@/lib/assistant/language/gloss';
import { isForeign } from '@/lib/assistant/language/is-foreign';
import type { Language } from '@/lib/platform/i18n/languages';
import { findAddress } from './find-address';
import { findAnswer } from './find-answer';
import { findPriceLimit } from './find-price-limit';
import { findReplacement } from './find-replacement';
import { findWhen } from './find-when';
import { findZone } from './find-zone';
import { inZone } from './in-zone';
import { isSpam } from './is-spam';
import type { DateOrder } from './numeric-dates';
import { sentencesOf } from './sentences-of';
import { blank, type Span } from './span';
import type { Understanding } from './understanding';

/** What the words alone do not say. */
export interface Surroundings {
  /** The language spoken so far, or the company's. */
  readonly language: Language;
  /** The local date in the company's zone. */
  readonly today: Temporal.PlainDate;
  /** The company's zone. */
  readonly timeZone: string;
  readonly dateOrder: DateOrder;
  readonly cities: readonly string[];
  /** An address was asked for. */
  readonly addressExpected: boolean;
}

/** Reads a customer's message. Pure: the same words and surroundings always mean the same. */
export function understand(raw: string, around: Surroundings): Understanding {
  const typed = cleanText(raw);
  const foreign = isForeign(typed);
  const text = foreign ? gloss(typed) : typed;
  const folded = fold(text);
  const contacts = spansOf(
    folded,
    /\S+@\S+\.\S+|(?:https?:\/\/|www\.)\S+|(?<![\d-])(?!\d{4}-\d{2}-\d{2}(?!\d))\+?\d[\d ()-]{8,}\d(?!\d)/gu,
  );
  let rest = blank(text, contacts);
  const zone = findZone(fold(rest));
  rest = zone ? blank(rest, [zone]) : rest;
  const isQuestion = /\?/.test(text);
  // A street first: its house must not become an hour. A bare rest is taken for one only after times are out.
  const plain = findAddress(rest, around.cities, around.addressExpected && !isQuestion ? 'bare' : 'plain');
  rest = blank(rest, plain?.spans ?? []);
  const price = findPriceLimit(fold(rest));
  // A price of the customer's own («по 1000 рублей») is no quantity and no name.
  rest = blank(rest, [...price.spans, ...findMoney(fold(rest)).filter((it) => !isWeight(rest, it))]);
  const time = findWhen(fold(rest), around.today, around.dateOrder);
  const untimed = blank(rest, time.spans);
  const expected =
    around.addressExpected && !plain?.street && !isQuestion
      ? findAddress(untimed, around.cities, 'rest')
      : null;
  const words = blank(untimed, expected?.street ? expected.spans : []);
  const sentences = sentencesOf(text, words, expected?.street != null);
  return {
    language: detectLanguage(typed, around.language),
    foreign,
    text,
    intents: new Set(sentences.flatMap((sentence) => [...sentence.intents])),
    sentences,
    answer: findAnswer(folded),
    when: time.when && zone ? inZone(time.when, zone.timeZone, around.timeZone, around.today) : time.when,
    otherZone: time.when !== null && zone !== null && zone.timeZone !== around.timeZone,
    city: plain?.city ?? expected?.city ?? null,
    street: plain?.street ?? expected?.street ?? null,
    limit: price.limit,
    replace: findReplacement(fold(words)),
    spam: isSpam(folded),
    wordless: !/[\p{L}\p{N}]/u.test(text),
  };
}

/** «Two pounds of apples» are no money. */
const isWeight = (text: string, { start, end }: Span): boolean =>
  /(?:lbs?|pounds?)$/iu.test(text.slice(start, end).trim()) && /^ of (?!them)\p{L}/iu.test(text.slice(end));

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

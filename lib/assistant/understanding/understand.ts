import type { Temporal } from 'temporal-polyfill';
import { findMoney } from '@/lib/assistant/guard/find-money';
import { cleanText } from '@/lib/assistant/language/clean-text';
import { detectLanguage } from '@/lib/assistant/language/detect-language';
import { fold } from '@/lib/assistant/language/fold';
import { isForeign } from '@/lib/assistant/language/is-foreign';
import type { Language } from '@/lib/platform/i18n/languages';
import { findAddress } from './find-address';
import { findAnswer } from './find-answer';
import type { DateOrder } from './find-days';
import { findIntents } from './find-intents';
import { findMentions } from './find-mentions';
import { findPriceLimit } from './find-price-limit';
import { findWhen } from './find-when';
import type { Mention } from './mention';
import { blank, gap, type Span } from './span';
import type { Sentence, Understanding } from './understanding';

/** What the words alone do not say. */
export interface Surroundings {
  /** The language spoken so far, or the company's. */
  readonly language: Language;
  /** The local date in the company's zone. */
  readonly today: Temporal.PlainDate;
  readonly dateOrder: DateOrder;
  readonly cities: readonly string[];
  /** An address was asked for. */
  readonly addressExpected: boolean;
}

/** Reads a customer's message. Pure: the same words and surroundings always mean the same. */
export function understand(raw: string, around: Surroundings): Understanding {
  const text = cleanText(raw);
  const folded = fold(text);
  const contacts = spansOf(
    folded,
    /\S+@\S+\.\S+|(?:https?:\/\/|www\.)\S+|(?<!\d)\+?\d[\d ()-]{8,}\d(?!\d)/gu,
  );
  let rest = blank(text, contacts);
  const isQuestion = /\?/.test(text);
  // A street first: its house must not become an hour. A bare rest is taken for one only after times are out.
  const plain = findAddress(rest, around.cities, around.addressExpected && !isQuestion ? 'bare' : 'plain');
  rest = blank(rest, plain?.spans ?? []);
  const price = findPriceLimit(fold(rest));
  // A price of the customer's own («по 1000 рублей») is no quantity and no name.
  rest = blank(rest, [...price.spans, ...findMoney(fold(rest))]);
  const time = findWhen(fold(rest), around.today, around.dateOrder);
  const untimed = blank(rest, time.spans);
  const expected =
    around.addressExpected && !plain?.street && !isQuestion
      ? findAddress(untimed, around.cities, 'rest')
      : null;
  const words = blank(untimed, expected?.street ? expected.spans : []);
  const swap = replacement(fold(words));
  const sentences = sentencesOf(text, words, expected?.street != null);
  return {
    language: detectLanguage(text, around.language),
    foreign: isForeign(text),
    text,
    intents: new Set(sentences.flatMap((sentence) => [...sentence.intents])),
    sentences,
    answer: findAnswer(folded),
    when: time.when,
    city: plain?.city ?? expected?.city ?? null,
    street: plain?.street ?? expected?.street ?? null,
    limit: price.limit,
    replace: swap,
    spam: isSpam(folded),
    wordless: !/[\p{L}\p{N}]/u.test(text),
  };
}

/** Sentences end at their marks and at line breaks; gaps keep the places of what was found and taken out. */
function sentencesOf(text: string, words: string, isAddress: boolean): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of words.matchAll(/[.!?]+(?=\s|$)|\n|$/gu)) {
    const end = match.index + match[0].length;
    const original = text.slice(start, end).trim();
    const folded = fold(words.slice(start, end));
    start = end;
    if (original === '') continue;
    const bare = folded.replaceAll(gap, ' ').trim();
    sentences.push({
      text: original,
      intents: findIntents(isAddress && bare === '' ? '' : fold(original)),
      mentions: findMentions(folded),
      isQuestion: match[0].includes('?') || asks.test(bare),
    });
  }
  return sentences;
}

const asks =
  /^(?:(?:а|и|ну|скажите|подскажите|пожалуйста|so|and|but|please|ok|hi|hello|привет|здравствуйте)[, ]+)*(?:сколько|как|какой|какая|какие|какое|каких|где|когда|куда|откуда|почему|зачем|кто|чем|есть ли|можно ли|вы (?:работаете|принимаете|доставляете|делаете)|у вас|что такое|what|how|where|when|why|who|which|do you|does|is there|are there|are you|can you|is it|could you|will you)(?!\p{L})/u;

const swaps: readonly RegExp[] = [
  /(?:замени|поменя|смени)\p{L}*(?: мне)? (?<out>.+?) на (?<in>(?!\d+[\s.!]*$).*\p{L}{3}.*)/u,
  /вместо (?<out>[^,]+?),? (?:давайте|возьму|хочу|лучше|положите|добавьте|поставьте|дайте) (?<in>.+)/u,
  /(?:давайте|возьму|хочу|лучше|положите|добавьте) (?<in>.+?) вместо (?<out>.+)/u,
  /(?:replace|swap|exchange) (?<out>.+?) (?:with|for|by) (?<in>.+)/u,
  /(?:change|switch) (?<out>.+?) (?:to|for|into) (?<in>(?!\d+[\s.!]*$).*\p{L}{3}.*)/u,
  /(?<in>.+) instead of (?<out>.+)/u,
  /(?:instead of|rather than) (?<out>[^,]+), (?<in>.+)/u,
];

function replacement(folded: string): Understanding['replace'] {
  for (const pattern of swaps) {
    const groups = pattern.exec(folded)?.groups;
    if (!groups?.out || !groups.in) continue;
    const [out, into]: Mention[][] = [findMentions(groups.out), findMentions(groups.in)];
    if (out?.some(named) && into?.some((mention) => named(mention)))
      return { out: out.filter(named), in: into.filter(named) };
  }
  return null;
}

const named = (mention: Mention): boolean =>
  mention.words.length > 0 || mention.picks.length > 0 || mention.pronoun;

function isSpam(folded: string): boolean {
  const links = folded.match(/(?:https?:\/\/|www\.|t\.me\/|bit\.ly\/)\S+/gu) ?? [];
  const words =
    folded.replace(/(?:https?:\/\/|www\.|t\.me\/|bit\.ly\/)\S+/gu, ' ').match(/\p{L}{2,}/gu) ?? [];
  const bait =
    /казино|крипт|заработ\p{L}+ (?:от|в|до|без)|пассивн\p{L}+ доход|раскрутк|seo|casino|crypto|earn \$?\d|click here|passive income|followers|forex|onlyfans|виагр|viagra|betting|ставки на спорт/u;
  return links.length >= 3 || (links.length > 0 && (words.length < 3 || bait.test(folded)));
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

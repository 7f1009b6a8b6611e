import { plainForm } from '@/lib/assistant/language/plain-form';
import { readAmount } from '@/lib/assistant/language/read-amount';
import { readMeasure } from '@/lib/assistant/language/read-measure';
import { isCommand } from './is-command';
import type { MentionDraft } from './mention-draft';
import { mentionVerb } from './mention-verb';
import { ordinalOf } from './ordinal-of';
import { stopWords } from './stop-words';

const counters =
  /^(?:шт|штук[аиу]?|штучк\p{L}*|штучек|pcs?|pieces?|ед|единиц\p{L}*|экз\p{L}*|упак\p{L}*|пач\p{L}+|packs?|раза?|порци\p{L}+|portions?|units?|times|буханк\p{L}*|буханок|банк[аиу]|банок|баночк\p{L}*|loaf|loaves|jars?|tins?)$/u;
// «Две бутылки молока»: of something they count, by themselves they are a thing.
const vessels =
  /^(?:бутыл\p{L}+|короб\p{L}+|пакет\p{L}*|мешо?к\p{L}*|кус(?:о?к|оч)\p{L}*|ломтик\p{L}*|bottles?|boxe?s?|bags?|slices?|cartons?|pints?)$/u;
// A number before one of these belongs to the name: «60 минут», «16 гб».
const namedNumbers =
  /^(?:мин(?:ут[аы]?)?|минутн\p{L}+|час(?:а|ов)?|ч|min|mins|minutes?|hours?|hrs?|h|гб|gb|тб|tb|inch\p{L}*|дюйм\p{L}*|вт|лет|years?|процент\p{L}*|percent)$/u;
const mores = /^(?:еще|плюс|another|more|extra|additional|также|тоже)$/u;
const pronouns =
  /^(?:его|ее|их|он[аои]?|эт[оаиу]т?|эту|таких|такой|такую|такое|такие|it|this|that|them|these|those|one|ones)$/u;

/** Reads one word, number, measure or place in the list into the draft; returns how many tokens it took. */
export function readMentionPart(
  tokens: readonly string[],
  at: number,
  draft: MentionDraft,
  /** Ends the draft: a new thing begins. */
  flush: () => MentionDraft,
): number {
  const word = tokens[at] ?? '';
  const ordinal = ordinalOf(tokens, at);
  if (ordinal) {
    draft.picks.push(ordinal.place);
    return ordinal.used;
  }
  const measure = readMeasure(tokens, at);
  if (measure) {
    const { used, ...amount } = measure;
    const into = draft.measure !== null ? flush() : draft;
    into.measure = amount;
    return used;
  }
  const number = readAmount(tokens, at);
  // «Одна» before a name is a quantity, "one" after an adjective («the red one») is not.
  if (number && !(word === 'one' && draft.words.length > 0))
    return readQuantity(tokens, at, draft, flush, number);
  // «Буханку хлеба», "a loaf of bread": the bread is meant.
  const next = tokens[at + 1] ?? '';
  if (
    (counters.test(word) || vessels.test(word)) &&
    /^\p{L}{3,}|^of$/u.test(next) &&
    !isCommand(next) &&
    !mentionVerb(tokens, at + 1)
  )
    return 1;
  if (/^\d/.test(word)) draft.words.push(word);
  else if (mores.test(word)) draft.more = true;
  else if (pronouns.test(word)) draft.pronoun = true;
  else if (!stopWords.has(word) && !isCommand(word)) {
    // «Розы 3 шт тюльпаны 2 шт», «яблоки 2 кг груши»: the second name begins after the first amount.
    const behindAmount = counters.test(tokens[at - 1] ?? '') || endsMeasure(tokens, at);
    const full = draft.quantity !== null || draft.measure !== null;
    const into = full && draft.words.length > 0 && behindAmount ? flush() : draft;
    into.words.push(plainForm(word));
  }
  return 1;
}

/** A measure ends just before `at`. */
const endsMeasure = (tokens: readonly string[], at: number): boolean =>
  [1, 2, 3].some((back) => at >= back && readMeasure(tokens, at - back)?.used === back);

function readQuantity(
  tokens: readonly string[],
  at: number,
  draft: MentionDraft,
  flush: () => MentionDraft,
  number: { value: number; used: number },
): number {
  const word = tokens[at] ?? '';
  const next = tokens[at + number.used] ?? '';
  if (namedNumbers.test(next)) {
    draft.words.push(word, next);
    return number.used + 1;
  }
  const after = tokens[at + number.used + 1] ?? '';
  const vessel = vessels.test(next) && /^\p{L}{3,}|^of$/u.test(after) && !isCommand(after);
  const counted = counters.test(next) || vessel ? 1 : 0;
  const leads = draft.words.length === 0 && draft.quantity === null;
  if (counted || leads) {
    draft.quantity = number.value;
    draft.counted = counted > 0;
  } else if (beginsAnother(tokens[at - 1] ?? '', word, next, draft)) flush().quantity = number.value;
  else draft.trailing = number.value;
  return number.used + counted;
}

/** «Две розы три тюльпана», «2 розы 3 тюльпана», but «2 iPhone 15 чёрных». */
function beginsAnother(before: string, word: string, next: string, draft: MentionDraft): boolean {
  if (!/^\p{L}/u.test(next) || stopWords.has(next)) return false;
  if (!/^\d/.test(word)) return true;
  if (draft.quantity === null && draft.measure === null) return false;
  return /^[а-я]/.test(before) ? /^[а-я]/.test(next) : /[^s]s$/.test(before) && /s$/.test(next);
}

import { readNumber } from '@/lib/assistant/language/read-number';
import { isCommand } from './is-command';
import type { Mention } from './mention';
import { ordinalOf } from './ordinal-of';
import { stopWords } from './stop-words';

const separators = /^[¦\n,;.!?+&()]$/;
const joiners = new Set(['и', 'and', 'плюс', 'plus', '+', '&']);
const counters =
  /^(?:шт|штук[аиу]?|штучк\p{L}*|штучек|pcs?|pieces?|ед|единиц\p{L}*|экз\p{L}*|упак\p{L}*|пач\p{L}+|packs?|кг|kg|кило|раза?|порци\p{L}+|portions?|units?|times)$/u;
// A number before one of these belongs to the name: «60 минут», «50 см», «16 гб».
const measures =
  /^(?:мин(?:ут[аы]?)?|минутн\p{L}+|час(?:а|ов)?|ч|см|мм|м|метр\p{L}*|мл|л|литр\p{L}*|гр?|грамм\p{L}*|cm|mm|m|ml|l|g|gr|min|mins|minutes?|hours?|hrs?|h|гб|gb|тб|tb|inch\p{L}*|дюйм\p{L}*|вт|лет|years?|процент\p{L}*|percent)$/u;
const adds =
  /^(?:(?:за)?х[оа](?:чу|тим|тел\p{L}*|чется)|закаж\p{L}*|заказ(?:ать|ыв\p{L}+)|куп(?:ить|лю|им)|возьм\p{L}*|взять|бер[уе]м?|добав\p{L}*|полож\p{L}*|дай(?:те)?|нуж(?:ен|на|но|ны)|запи(?:шите|сать\p{L}*|шусь|ши)|заброни\p{L}+|оформите|want|need|buy|order|add|take|get|book|give|put|grab|i'll|reserve|include)$/u;
const removes =
  /^(?:убер\p{L}*|убра\p{L}*|удал\p{L}*|исключ\p{L}*|вычеркн\p{L}*|выкин\p{L}*|remove|delete|drop|exclude|scratch)$/u;
const sets =
  /^(?:сдела(?:й|йте|ем)|измен\p{L}*|поменя\p{L}*|постав\p{L}*|исправ\p{L}*|лучше|увелич\p{L}*|уменьш\p{L}*|change|make|set|update|instead|actually|только|only|rather)$/u;
const mores = /^(?:еще|плюс|another|more|extra|additional|также|тоже)$/u;
const pronouns =
  /^(?:его|ее|их|он[аои]?|эт[оаиу]т?|эту|таких|такой|такую|такое|такие|it|this|that|them|these|those|one|ones)$/u;

interface Draft {
  act: Mention['act'];
  words: string[];
  quantity: number | null;
  trailing: number | null;
  picks: number[];
  pronoun: boolean;
  more: boolean;
  joined: boolean;
  /** The quantity was said with a counter, «2 штуки», and so can be nothing else. */
  counted: boolean;
}

/**
 * Cuts a folded sentence into the things it names, each with its verb and quantity: «добавь 2 розы и убери тюльпаны» →
 * add 2 «розы», remove «тюльпаны». Verbs hold until the next one. Dates, addresses and prices must be gaps by now.
 */
export function findMentions(sentence: string): Mention[] {
  const tokens = tokensOf(sentence);
  const found: Mention[] = [];
  let act: Mention['act'] = null;
  let draft = emptyDraft(act, false);
  const flush = (joined: boolean): void => {
    const { counted, ...mention } = draft;
    const before = found.at(-1);
    if (counted && isBareQuantity(draft) && before && before.words.length > 0 && before.quantity === null) {
      // «Букет лаванды, 2 штуки»: the comma parts no two things.
      found[found.length - 1] = { ...before, quantity: draft.quantity };
    } else if (isNamed(draft)) found.push(mention);
    draft = emptyDraft(act, joined);
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const word = tokens[at] ?? '';
    if (separators.test(word) || joiners.has(word)) {
      flush(joiners.has(word));
      continue;
    }
    const verb = verbOf(tokens, at);
    if (verb) {
      // A new verb begins a new thing, but «розы добавьте» keeps its own.
      if (isNamed(draft) && draft.act !== null && draft.act !== verb.act) flush(false);
      act = verb.act;
      draft.act = act;
      if (mores.test(word)) draft.more = true;
      at += verb.used - 1;
      continue;
    }
    at += readPart(tokens, at, draft, flush) - 1;
  }
  flush(false);
  return found;
}

const emptyDraft = (act: Mention['act'], joined: boolean): Draft => ({
  act,
  words: [],
  quantity: null,
  trailing: null,
  picks: [],
  pronoun: false,
  more: false,
  joined,
  counted: false,
});

const isBareQuantity = (draft: Draft): boolean =>
  !draft.joined && draft.words.length === 0 && draft.picks.length === 0 && !draft.pronoun && !draft.more;

const isNamed = (draft: Draft): boolean =>
  draft.words.length > 0 ||
  draft.quantity !== null ||
  draft.trailing !== null ||
  draft.picks.length > 0 ||
  draft.pronoun;

/** Reads one word, number or place in the list into the draft; returns how many tokens it took. */
function readPart(
  tokens: readonly string[],
  at: number,
  draft: Draft,
  flush: (joined: boolean) => void,
): number {
  const word = tokens[at] ?? '';
  const ordinal = ordinalOf(tokens, at);
  if (ordinal) {
    draft.picks.push(ordinal.place);
    return ordinal.used;
  }
  const number = readNumber(tokens, at);
  // «Одна» before a name is a quantity, "one" after an adjective («the red one») is not.
  if (number && !(word === 'one' && draft.words.length > 0)) {
    const next = tokens[at + number.used] ?? '';
    if (measures.test(next)) {
      draft.words.push(word, next);
      return number.used + 1;
    }
    const counted = counters.test(next) ? 1 : 0;
    const leads = draft.words.length === 0 && draft.quantity === null;
    if (counted || leads) {
      // «Розы 3 шт тюльпаны 2 шт»: the second name begins after the first counter.
      draft.quantity = number.value;
      draft.counted = counted > 0;
    } else if (/^\p{L}/u.test(next) && !stopWords.has(next) && !/^\d/.test(word)) {
      flush(false);
      draft.quantity = number.value;
      return number.used;
    } else draft.trailing = number.value;
    return number.used + counted;
  }
  if (/^\d/.test(word)) draft.words.push(word);
  else if (mores.test(word)) draft.more = true;
  else if (pronouns.test(word)) draft.pronoun = true;
  else if (!stopWords.has(word) && !isCommand(word)) {
    if (draft.quantity !== null && draft.words.length > 0 && counters.test(tokens[at - 1] ?? ''))
      flush(false);
    draft.words.push(word);
  }
  return 1;
}

function verbOf(
  tokens: readonly string[],
  at: number,
): { act: 'add' | 'set' | 'remove'; used: number } | null {
  const word = tokens[at] ?? '';
  const pair = `${word} ${tokens[at + 1] ?? ''}`;
  const three = `${pair} ${tokens[at + 2] ?? ''}`;
  if (
    /^(?:не (?:надо|нужн\p{L}|хочу|буду)|take (?:off|out)|(?:don't|dont) (?:want|need)|no longer)$/u.test(
      pair,
    )
  )
    return { act: 'remove', used: 2 };
  if (/^(?:do not (?:want|need)|get rid of|no longer (?:want|need))$/u.test(three))
    return { act: 'remove', used: 3 };
  if (removes.test(word)) return { act: 'remove', used: 1 };
  if (sets.test(word)) return { act: 'set', used: 1 };
  return adds.test(word) ? { act: 'add', used: 1 } : null;
}

// «Настройка для моего велосипеда», "a tune-up for my bike": whom or what it is for names nothing that is sold.
const beneficiaries =
  /(?<!\p{L})(?:for (?:my|our|his|her|their)|(?:для|на) (?:мо(?:й|ю|ё|е|его|ей|их|и)|сво(?:й|ю|его|ей|их|и)|наш(?:у|его|ей|их)?))(?: [\p{L}'-]+)+?(?= (?:and|и|plus|плюс)(?!\p{L})|[^\p{L}' -]|$)/gu;

function tokensOf(sentence: string): string[] {
  const spelled = sentence
    .replace(beneficiaries, ' ')
    // «х2», "2x" and «2 х» say how many.
    .replace(/\d+(?:[.,]\d+)? ?%/gu, ' ')
    .replace(/(\d+) ?[xх*](?![\p{L}\d])/gu, '$1 шт ')
    .replace(/(?<![\p{L}\d])[xх*] ?(\d+)(?!\p{L})/gu, ' $1 шт ')
    .replace(/(\d)(шт|кг|kg|pcs|мин|см|мл|гр|cm|ml|min)(?!\p{L})/gu, '$1 $2');
  return spelled.match(/#\d+|№ ?\d+|\p{L}+(?:['-]\p{L}+)*|\d+(?:[.,]\d+)*|[¦\n,;.!?+&()]/gu) ?? [];
}

import { countCharacters } from './count-characters';
import type { Profile } from './profiles';
import { type Vocabulary, vocabularies } from './vocabulary';

/** What a word is, as bits: the inner loops of cutting look at nothing else. */
export const kinds = {
  article: 1,
  preposition: 2,
  conjunction: 4,
  auxiliary: 8,
  negation: 16,
  pronoun: 32,
  enclitic: 64,
  title: 128,
  number: 256,
  capital: 512,
  dash: 1_024,
  adjective: 2_048,
  sentenceEnd: 4_096,
  clauseEnd: 8_192,
  /** Written without a blank to its neighbours: Chinese, Japanese, Thai… */
  unspaced: 16_384,
  closing: 32_768,
  opening: 65_536,
  unit: 131_072,
  capitalNouns: 262_144,
} as const;

export interface WordFacts {
  readonly width: number;
  readonly kinds: number;
}

const sentenceEnd = /(?:[.!?…。！？｡؟۔।॥]|\.{3})["'”’»«)\]』」）】]*$/u;
const clauseEnd = /[,;:،؛、，；：–—·]["'”’»)\]』」）]*$/u;
const dash = /^[-–—―]+$/u;
const number = /^[\p{Sc}~≈±+−-]?\d[\d.,:/\u00a0\u202f]*$/u;
const unit =
  /^(?:%|‰|°[CF]?|[kmcµ]?[mgl]|km\/h|[KMGT]?B|[kMG]?Hz|€|\$|£|₽|руб|км|м|см|мм|кг|г|л|мл|ч|мин|сек|тыс|млн|млрд|лет|год|года|years?|days?|hours?|minutes?|seconds?|weeks?|months?|percent|dollars?|million|billion|thousand)[.,;:!?]*$/u;
const unspacedLetter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff01-\uff65]/u;
/** What must not begin a line. Japanese small letters and lengthening marks too. */
const closing =
  /^[)\]}）】」』〉》〕｝,.!?;:…。、，．！？：；｡､؟،؛۔।॥%‰»”’々ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ・‥]/u;
const opening = /[(（【「『〈《〔｛[{«“‘¿¡]$/u;
const longest = 80;
const initial = /^\p{Lu}\.$/u;
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * A reader of words for one language and profile. It remembers what it has seen: speech says the same words again and again.
 */
export function wordReader(language: string | null, profile: Profile): (text: string) => WordFacts {
  const base = language?.split('-')[0]?.toLowerCase() ?? '';
  const listed = listOf(vocabularies[base] ?? none);
  const known = new Map<string, WordFacts>();
  return (text) => {
    const seen = known.get(text);
    if (seen) return seen;
    // Nothing that is longer is a word that means something; its ends still say how it may be cut.
    const sample = text.length > longest ? text.slice(0, longest / 2) + text.slice(-longest / 2) : text;
    const facts = { width: countCharacters(text, profile), kinds: kindsOf(sample, listed) };
    known.set(text, facts);
    return facts;
  };
}

interface Listed {
  readonly words: ReadonlyMap<string, number>;
  readonly adjectives: RegExp | undefined;
  readonly capitalNouns: boolean;
}

function kindsOf(text: string, { words, adjectives, capitalNouns }: Listed): number {
  const bare = text.replace(edges, '').replaceAll('’', "'");
  const key = bare.toLowerCase();
  let found = words.get(key) ?? 0;
  if (adjectives?.test(key)) found |= kinds.adjective;
  if (/^\p{Lu}/u.test(bare) && bare !== 'I' && !bare.startsWith("I'")) {
    found |= kinds.capital;
    if (capitalNouns) found |= kinds.capitalNouns;
  }
  if (number.test(bare)) found |= kinds.number;
  if (unit.test(text)) found |= kinds.unit;
  if (dash.test(text)) found |= kinds.dash;
  if (unspacedLetter.test(text)) found |= kinds.unspaced;
  if (closing.test(text)) found |= kinds.closing;
  if (opening.test(text)) found |= kinds.opening;
  const shortened = (found & kinds.title) !== 0 || initial.test(text);
  if (sentenceEnd.test(text) && !shortened) found |= kinds.sentenceEnd;
  else if (clauseEnd.test(text)) found |= kinds.clauseEnd;
  return shortened && text.endsWith('.') ? found | kinds.title : found;
}

const none: Vocabulary = {};
const remembered = new WeakMap<Vocabulary, Listed>();

function listOf(vocabulary: Vocabulary): Listed {
  const before = remembered.get(vocabulary);
  if (before) return before;
  const words = new Map<string, number>();
  const add = (list: string | undefined, kind: number): void => {
    for (const word of list?.split(' ') ?? []) words.set(word, (words.get(word) ?? 0) | kind);
  };
  add(vocabulary.articles, kinds.article);
  add(vocabulary.prepositions, kinds.preposition);
  add(vocabulary.conjunctions, kinds.conjunction);
  add(vocabulary.auxiliaries, kinds.auxiliary);
  add(vocabulary.negations, kinds.negation);
  add(vocabulary.pronouns, kinds.pronoun);
  add(vocabulary.enclitics, kinds.enclitic);
  add(vocabulary.titles, kinds.title);
  const listed = { words, adjectives: vocabulary.adjectives, capitalNouns: vocabulary.capitalNouns === true };
  remembered.set(vocabulary, listed);
  return listed;
}

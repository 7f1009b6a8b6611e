import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { countHolding, findNearWords, readQueryText } from '../store/search';
import { findStems } from '../store/stems';
import { everydaySynonyms } from './everyday-synonyms';
import { isIdle } from './is-idle';
import { joinWords } from './join-words';
import { layoutSlips } from './layout-slips';
import type { Holding } from './lexeme-queries';
import { nearMeanings } from './near-meanings';
import { searchWords } from './search-words';
import { type SynonymIndex, synonymIndex } from './synonym-index';
import type { Meaning, WantedWord } from './wanted-word';
import { wantedWords } from './wanted-words';

/** What a query asks for, each word with all it may mean among the items, and how many items hold it. */
export interface ReadQuery {
  readonly words: readonly WantedWord[];
  readonly holding: (word: WantedWord) => Holding;
}

const nothing: Holding = { titled: 0, known: 0 };

/**
 * Reads a query as the catalogue of the company explains it: word forms, measures, synonyms (`synonyms` are the
 * company's own groups), words written as one or as two, the wrong keyboard, the other alphabet, typing errors.
 */
export async function readQuery(
  tx: Tx<Ctx>,
  query: string,
  synonyms: ReadonlyArray<readonly string[]>,
): Promise<ReadQuery> {
  const text = await readQueryText(tx, query);
  const typed = searchWords(text);
  const slips = new Map(layoutSlips(text).map((slip) => [searchWords(slip.typed)[0] ?? '', slip.meant]));
  const every = [...typed, ...slips.values()];
  const pairs = joinWords(typed).map(({ word }) => word);
  const stems = await findStems(tx, [...every, ...pairs, ...wordsOf(synonyms)]);
  const indexes = [await everydayIndex(tx), synonymIndex(synonyms, stems)];
  const synonymsOf = (word: string) =>
    indexes.flatMap((index) => index.get(stems.get(word) ?? '') ?? []).flatMap(({ others }) => others);
  const known = await countHolding(tx, [
    ...[...every, ...pairs].flatMap((word) => stems.get(word) ?? []),
    ...every.flatMap((word) => synonymsOf(word).flat()),
  ]);
  const isFamiliar = (word: string): boolean =>
    known.has(stems.get(word) ?? '') || synonymsOf(word).length > 0;
  const words = typed.flatMap((word) => {
    const meant = slips.get(word);
    if (meant === undefined || isFamiliar(word)) return [word];
    // A greeting in the wrong alphabet is a greeting still.
    if (isIdle(meant)) return [];
    return [isFamiliar(meant) ? meant : word];
  });
  const isTitled = (stem: string): boolean => (known.get(stem)?.titled ?? 0) > 0;
  const wanted = await explainStrange(tx, wantedWords(words, stems, indexes, isTitled), known);
  return { words: wanted, holding: ({ meanings }) => holdingOf(meanings, known) };
}

const wordsOf = (groups: ReadonlyArray<readonly string[]>): string[] =>
  groups.flat().flatMap((phrase) => phrase.split(' '));

let everyday: SynonymIndex | undefined;

/** The dictionary's stems of the everyday words never change. */
async function everydayIndex(tx: Tx<Ctx>): Promise<SynonymIndex> {
  everyday ??= synonymIndex(everydaySynonyms, await findStems(tx, wordsOf(everydaySynonyms)));
  return everyday;
}

/** Adds to the words of no title what they may mean by a typing error or by their sound. */
async function explainStrange(
  tx: Tx<Ctx>,
  words: readonly WantedWord[],
  known: Map<string, Holding>,
): Promise<WantedWord[]> {
  const strange = words.flatMap(({ word, meanings }) => {
    const [own] = meanings;
    const plain = word.length >= 4 && !/[\p{N} ]/u.test(word);
    return plain && own && holdingOf(meanings, known).titled === 0
      ? [{ word, stem: own.stems[0] ?? word }]
      : [];
  });
  const near = Map.groupBy(await findNearWords(tx, strange), ({ word }) => word);
  const told = new Map(strange.map(({ word, stem }) => [word, nearMeanings(stem, near.get(word) ?? [])]));
  // They come from titles, so they are there; how many there are is worth no look.
  for (const { stems } of [...told.values()].flat()) {
    for (const stem of stems) if (!known.has(stem)) known.set(stem, { titled: 1, known: 1 });
  }
  return words.map((word) => ({ ...word, meanings: [...word.meanings, ...(told.get(word.word) ?? [])] }));
}

/** Of the meanings together, each as rare as its rarest stem. */
function holdingOf(meanings: readonly Meaning[], known: ReadonlyMap<string, Holding>): Holding {
  const each = meanings.map(({ stems }) => {
    const all = stems.map((stem) => known.get(stem) ?? nothing);
    return {
      titled: Math.min(...all.map(({ titled }) => titled)),
      known: Math.min(...all.map(({ known }) => known)),
    };
  });
  return {
    titled: each.reduce((sum, { titled }) => sum + titled, 0),
    known: each.reduce((sum, { known }) => sum + known, 0),
  };
}

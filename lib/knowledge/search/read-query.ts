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
import { synonymIndex } from './synonym-index';
import type { Meaning, WantedWord } from './wanted-word';
import { wantedWords } from './wanted-words';

/** What a query asks for, each word with all it may mean among the items, and how many items hold it. */
export interface ReadQuery {
  readonly words: readonly WantedWord[];
  readonly holding: (word: WantedWord) => Holding;
}

const bySlip = 0.95;
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
  const words = searchWords(text);
  const slips = layoutSlips(text).map(({ typed, meant }) => ({ word: searchWords(typed)[0] ?? '', meant }));
  const groups = [...everydaySynonyms, ...synonyms];
  const stems = await findStems(tx, [
    ...words,
    ...joinWords(words).map(({ word }) => word),
    ...slips.map(({ meant }) => meant),
    ...groups.flat().flatMap((phrase) => phrase.split(' ')),
  ]);
  const index = synonymIndex(groups, stems);
  const known = await countStems(tx, [
    ...words.flatMap((word) => stems.get(word) ?? []),
    ...joinWords(words).flatMap(({ word }) => stems.get(word) ?? []),
    ...slips.flatMap(({ meant }) => stems.get(meant) ?? []),
    ...words.flatMap((word) => {
      const phrases = index.get(stems.get(word) ?? '') ?? [];
      return phrases.flatMap(({ others }) => others.flat());
    }),
  ]);
  const holding = (word: WantedWord): Holding => holdingOf(word.meanings, known);
  const isTitled = (stem: string): boolean => (known.get(stem)?.titled ?? 0) > 0;
  const read = wantedWords(words, stems, [index], isTitled).flatMap((word) => {
    const slip = slips.find((one) => one.word === word.word);
    if (!slip || holding(word).known > 0) return [word];
    const stem = stems.get(slip.meant);
    // A greeting in the wrong alphabet is a greeting still.
    if (isIdle(slip.meant) || stem === null) return [];
    return [
      known.has(stem ?? '') ? { ...word, meanings: [{ stems: [stem ?? ''], strength: bySlip }] } : word,
    ];
  });
  return { words: await explainStrange(tx, read, known), holding };
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
  const fresh = [...told.values()].flat().flatMap(({ stems }) => stems.filter((stem) => !known.has(stem)));
  for (const [stem, holding] of await countStems(tx, fresh)) known.set(stem, holding);
  return words.map((word) => {
    const meant = (told.get(word.word) ?? []).filter((one) => holdingOf([one], known).known > 0);
    return meant.length > 0 ? { ...word, meanings: [...word.meanings, ...meant] } : word;
  });
}

/** The stems that some item holds, with how many. */
async function countStems(tx: Tx<Ctx>, stems: readonly string[]): Promise<Map<string, Holding>> {
  const { companyId } = tx.ctx;
  const wanted = [...new Set(stems)];
  const counts = await countHolding(
    tx,
    wanted.flatMap((stem) => [`${companyId}!${stem}`, `${companyId}:${stem}`]),
  );
  const told = wanted.map((stem): [string, Holding] => [
    stem,
    { titled: counts.get(`${companyId}!${stem}`) ?? 0, known: counts.get(`${companyId}:${stem}`) ?? 0 },
  ]);
  return new Map(told.filter(([, { known }]) => known > 0));
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

import type { Meaning, WantedWord } from './wanted-word';

/** How many items hold a word: `titled` in their titles or options, `known` anywhere. Counting ends at some number. */
export interface Holding {
  readonly titled: number;
  readonly known: number;
}

/** Where a word is to stand: the mark between a company and a stem in `x8_findable`. */
type Mark = '!' | ':';

/** Of a long sentence, so many rare words are looked up each by itself, and so many are left out in turn. */
const mostRare = 6;
const mostLeftOut = 8;

/** The queries for one company. */
export function lexemeQueries(company: string) {
  const lexeme = (mark: string, text: string): string =>
    `'${`${company}${mark}${text}`.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
  const meaning = ({ stems }: Meaning, mark: Mark): string =>
    `(${stems.map((stem) => lexeme(mark, stem)).join(' & ')})`;
  const word = ({ meanings }: WantedWord, mark: Mark): string =>
    `(${meanings.map((one) => meaning(one, mark)).join(' | ')})`;
  const all = (words: readonly WantedWord[], markOf: (word: WantedWord) => Mark): string =>
    words.map((one) => word(one, markOf(one))).join(' & ');
  return {
    /** Items that hold every word, in their titles where some title holds it. */
    titled: (words: readonly WantedWord[], holding: (word: WantedWord) => Holding): string =>
      all(words, (one) => (holding(one).titled > 0 ? '!' : ':')),

    /** Items that hold every word anywhere. */
    anywhere: (words: readonly WantedWord[]): string => all(words, () => ':'),

    /**
     * Items that hold some of the words: any rare one, or all but one. Of common words only, the rarest in titles: the
     * others alone say too little.
     */
    some: (
      words: readonly WantedWord[],
      holding: (word: WantedWord) => Holding,
      common: number,
    ): string[] => {
      const byRarity = words.toSorted((one, other) => holding(one).known - holding(other).known);
      const rare = byRarity.filter((one) => holding(one).known < common).slice(0, mostRare);
      const [rarest] = byRarity;
      const allButOne = words.map(
        (left) =>
          `(${all(
            words.filter((one) => one !== left),
            () => ':',
          )})`,
      );
      return [
        ...rare.map((one) => word(one, ':')),
        ...(words.length > 2 && words.length <= mostLeftOut ? [allButOne.join(' | ')] : []),
        ...(rarest && rare.length === 0 ? [word(rarest, holding(rarest).titled > 0 ? '!' : ':')] : []),
      ];
    },

    skus: (skus: readonly string[]): string => skus.map((sku) => lexeme('#', sku)).join(' | '),
  };
}

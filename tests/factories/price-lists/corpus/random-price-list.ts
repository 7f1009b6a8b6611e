import fc from 'fast-check';
import { csvOf } from '../csv-of';
import { xlsxOf } from '../xlsx-of';
import { type Arranged, arrange, layouts } from './arrange';
import { shopLanguages } from './languages';

export interface RandomPriceList {
  readonly bytes: Uint8Array;
  readonly currency: string;
  /** What a reader must find, in minor units, by SKU and, for variants, the value of the option: `S-1 M`. */
  readonly prices: ReadonlyMap<string, number>;
  /** For the seed that failed. */
  readonly description: string;
  readonly arranged: Arranged;
}

const style = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t', '|', ', '),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  quote: fc.constantFrom('"', '"', "'"),
  escaping: fc.constantFrom('doubled', 'backslash'),
  quoted: fc.constantFrom('needed', 'needed', 'all'),
} as const);

const choice = fc.record({
  language: fc.constantFrom('russian', 'russian', 'western', 'western', 'chinese', 'japanese'),
  header: fc.nat(),
  writing: fc.nat(),
  encoding: fc.nat(),
  layout: fc.constantFrom(...layouts),
  style,
  preamble: fc.integer({ min: 0, max: 3 }),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
  cents: fc.constantFrom('always', 'when needed', 'never'),
  minors: fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 100, max: 999_999 }) },
      { weight: 1, arbitrary: fc.integer({ min: 1_000_000, max: 90_000_000 }) },
    ),
    { minLength: 5, maxLength: 20 },
  ),
} as const);

export type Choice = typeof choice extends fc.Arbitrary<infer T> ? T : never;

/** Price lists as honest programs and people write them: encodings × delimiters × number formats × layouts. */
export const randomPriceList: fc.Arbitrary<RandomPriceList> = choice.map((chosen) =>
  priceListOf(chosen, (arranged) => arranged),
);

/** The same, after something has happened to its rows. */
export function changedPriceList(
  change: (arranged: Arranged, seed: number) => Arranged,
): fc.Arbitrary<RandomPriceList> {
  return fc
    .tuple(choice, fc.nat())
    .map(([chosen, seed]) => priceListOf(chosen, (arranged) => change(arranged, seed)));
}

function priceListOf(chosen: Choice, change: (arranged: Arranged) => Arranged): RandomPriceList {
  const language = shopLanguages[chosen.language];
  const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
  const writing = pick<(typeof language.writings)[number]>(language.writings, chosen.writing);
  const encoding = pick<string>(language.encodings, chosen.encoding);
  const header = pick<(typeof language.headers)[number]>(language.headers, chosen.header);
  const arranged = change(arrange(chosen, { language, writing, header }));
  const [name = 'utf8', mark] = encoding.split('-mark');
  const { quote, escaping, ...rest } = chosen.style;
  // Where a cell begins with the one kind of quote, only the other kind can be told from it.
  const quoting = chosen.style.quoted === 'all' ? { quote, escaping } : { quote: '"', escaping: 'doubled' };
  const bytes =
    encoding === 'xlsx'
      ? xlsxOf([{ name: 'A', rows: arranged.rows, merges: arranged.merges }])
      : csvOf(arranged.rows, { encoding: name, mark: mark !== undefined, ...rest, ...(quoting as object) });
  const { currency } = writing;
  const description = JSON.stringify({ ...chosen, encoding, header, writing });
  return { bytes, currency, prices: arranged.prices, description, arranged };
}

import type { Column, Columns, PriceColumn } from './columns';
import type { HeaderBlock } from './header-block';
import type { Heading } from './heading';
import type { Field } from './schemas';

export interface HeaderRules {
  /** The company's currency. */
  readonly currency: string | null;
  /** Fields that mean nothing here. */
  readonly ignored: ReadonlySet<Field>;
}

export interface Extent {
  readonly from: number;
  readonly to: number;
  readonly leads: boolean;
}

export const wholeRow: Extent = { from: 0, to: Number.POSITIVE_INFINITY, leads: true };

type Found = Column & Pick<Heading, 'variant' | 'unclear'>;

/** Reads the columns of one table from its header, whether it makes sense as one or not. */
export function readHeader(block: HeaderBlock, rules: HeaderRules, extent: Extent = wholeRow): Columns {
  const headings = block.headings.filter(({ index }) => index >= extent.from && index < extent.to);
  const found: Found[] = headings.flatMap(({ index, header, meaning, variant, unclear }) =>
    meaning && !rules.ignored.has(meaning.field) ? [{ index, header, meaning, variant, unclear }] : [],
  );
  const byField = new Map<Exclude<Field, 'option'>, Column>();
  for (const column of found) {
    const { field, rank } = column.meaning;
    const taken = field === 'option' ? undefined : byField.get(field);
    if (field !== 'option' && field !== 'price' && (!taken || taken.meaning.rank > rank))
      byField.set(field, column);
  }
  const options = distinctOptions(found);
  const { prices, rivals } = settlePrices(found, rules.currency, options);
  if (prices[0]) byField.set('price', prices[0]);
  const used = new Set<number>([...byField.values(), ...prices, ...options].map(({ index }) => index));
  const last = block.rows.at(-1);
  return {
    headerFrom: block.rows[0]?.number ?? null,
    headerRow: last?.number ?? null,
    ...extent,
    width: block.headings.findLastIndex(({ header }) => header !== '') + 1,
    fullWidth: last?.width ?? null,
    byField,
    prices,
    options,
    all: headings.flatMap(({ index, header, meaning, variant }) => {
      if (header === '') return [];
      const field = meaning && used.has(index) ? meaning.field : null;
      const option = field === 'option' ? (meaning?.option ?? null) : null;
      return [{ index, header, field, option, variant: field === 'price' ? variant : null }];
    }),
    byHand: false,
    rivalPrices: rivals,
  };
}

const reduced = /sale|special|discount|скид|акци/i;

/**
 * Of `Цена, руб` and `Цена, USD` the one in the company's currency, of `Price` and `Cost` the plainer one; columns for the
 * values of one option all. Otherwise all that could be the price are rivals. A reduced price beside another leaves open
 * which one is asked for today.
 */
function settlePrices(
  found: readonly Found[],
  currency: string | null,
  options: readonly Column[],
): { prices: readonly PriceColumn[]; rivals: readonly string[] } {
  const all = found.filter(({ meaning }) => meaning.field === 'price');
  const names = all.map(({ header }) => header);
  if (all.some(({ unclear }) => unclear)) return { prices: [], rivals: names };
  const taken = (columns: readonly Found[]) => ({
    prices: columns.map(({ index, header, meaning, variant }) => {
      return { index, header, meaning, variant, marked: false };
    }),
    rivals: [],
  });
  const name = all[0]?.variant?.option;
  const named = name !== undefined && options.some(({ meaning }) => meaning.option === name);
  if (!named && (all.length === 1 || areVariants(all))) return taken(all);
  if (all.some(({ variant }) => variant !== null) || all.some(({ header }) => reduced.test(header)))
    return { prices: [], rivals: names };
  const own = all.filter(({ meaning }) => currency !== null && meaning.currency?.includes(currency));
  if (own.length === 1 && all.every(({ meaning }) => meaning.currency !== null)) return taken(own);
  const plain = all.filter(({ meaning }) => meaning.rank === 0);
  return plain.length === 1 ? taken(plain) : { prices: [], rivals: names };
}

/** One option, a different value in each column. */
function areVariants(columns: readonly Found[]): boolean {
  const [first] = columns;
  const values = new Set(columns.map(({ variant }) => variant?.value.toLowerCase()));
  return (
    columns.length > 1 &&
    values.size === columns.length &&
    columns.every(({ variant }) => variant !== null && variant.option === first?.variant?.option)
  );
}

function distinctOptions(found: readonly Found[]): readonly Column[] {
  const names = new Set<string>();
  return found.filter(({ meaning }) => {
    if (meaning.option === null || names.has(meaning.option.toLowerCase())) return false;
    names.add(meaning.option.toLowerCase());
    return true;
  });
}

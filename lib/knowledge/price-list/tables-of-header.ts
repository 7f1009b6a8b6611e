import type { Columns, PriceColumn } from './columns';
import type { HeaderBlock } from './header-block';
import type { Heading } from './heading';
import { interpretHeader } from './interpret-header';
import { parsePriceCell } from './parse-price-cell';
import { type Extent, type HeaderRules, readHeader } from './read-header';
import type { TableRow } from './table';

/**
 * The tables that a header begins: one, several side by side, or none when it does not name enough to read anything.
 * `next`: some rows below it.
 */
export function tablesOfHeader(
  block: HeaderBlock,
  rules: HeaderRules,
  next: readonly TableRow[],
): readonly Columns[] {
  const beside = sideBySide(block, rules);
  if (beside.length > 1) return beside;
  const columns = readHeader(block, rules);
  if (isSufficient(columns)) return [columns];
  const prices = markedPrices(block, columns, next);
  return prices.length > 0 ? [withPrices(columns, prices)] : [];
}

/** Names at least an item's name and price, or a question and an answer. */
function isSufficient({ byField, prices, rivalPrices }: Columns): boolean {
  const items = byField.has('name') && (prices.length > 0 || rivalPrices.length > 0);
  return items || (byField.has('question') && byField.has('answer'));
}

/** Parted by columns without a header, or the same headers again and again. */
function sideBySide(block: HeaderBlock, rules: HeaderRules): readonly Columns[] {
  const read = (extents: readonly Extent[]): Columns[] =>
    extents.map((extent) => readHeader(block, rules, extent));
  const parted = read(runsOf(block.headings)).filter(isSufficient);
  if (parted.length > 1) return parted.map((columns, index) => ({ ...columns, leads: index === 0 }));
  const repeated = read(repetitionsOf(block.headings));
  return repeated.length > 1 && repeated.every(isSufficient) ? repeated : [];
}

function runsOf(headings: readonly Heading[]): Extent[] {
  const runs: { from: number; to: number; leads: boolean }[] = [];
  for (const { index, header } of headings) {
    const run = runs.at(-1);
    if (header === '') continue;
    if (run?.to === index) run.to = index + 1;
    else runs.push({ from: index, to: index + 1, leads: runs.length === 0 });
  }
  return runs;
}

function repetitionsOf(headings: readonly Heading[]): Extent[] {
  const [run, other] = runsOf(headings);
  if (!run || other) return [];
  const headers = headings.slice(run.from, run.to).map(({ header }) => header);
  const [first = ''] = headers;
  const size = headers.indexOf(first, 1);
  if (size < 2 || headers.length % size !== 0) return [];
  if (!headers.every((header, index) => header === headers[index % size])) return [];
  return Array.from({ length: headers.length / size }, (_, index) => ({
    from: run.from + index * size,
    to: run.from + (index + 1) * size,
    leads: index === 0,
  }));
}

/** Columns headed by sizes alone may hold prices or pieces: they are prices where every cell names a currency. */
function markedPrices(
  { headings }: HeaderBlock,
  columns: Columns,
  next: readonly TableRow[],
): readonly PriceColumn[] {
  const meaning = interpretHeader('price');
  const sizes = headings.filter(({ variant }) => variant !== null);
  const [first] = sizes;
  if (!meaning || !first || sizes.length < 2 || !columns.byField.has('name')) return [];
  const values = new Set(sizes.map(({ variant }) => variant?.value.toLowerCase()));
  const option = first.variant?.option;
  const named = columns.options.some((column) => column.meaning.option === option);
  if (named || values.size < sizes.length || sizes.some(({ variant }) => variant?.option !== option))
    return [];
  const texts = next.flatMap(({ cells }) =>
    sizes.map(({ index }) => parsePriceCell(cells[index])).filter(({ kind }) => kind !== 'blank'),
  );
  const marked = texts.every((text) => text.kind === 'amount' && text.currencies.length > 0);
  if (texts.length < 2 || !marked) return [];
  return sizes.map(({ index, header, variant }) => ({ index, header, meaning, variant, marked: true }));
}

function withPrices(columns: Columns, prices: readonly PriceColumn[]): Columns {
  const [first] = prices;
  const byField = new Map(columns.byField);
  if (first) byField.set('price', first);
  const variants = new Map(prices.map(({ index, variant }) => [index, variant]));
  return {
    ...columns,
    byField,
    prices,
    all: columns.all.map((column) => {
      const variant = variants.get(column.index);
      return variant ? { ...column, field: 'price', variant } : column;
    }),
  };
}

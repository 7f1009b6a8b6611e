import type { PriceColumn } from './columns';
import { type Price, type PriceContext, readPrice } from './read-price';
import type { RowReader } from './row-reader';
import { showCell } from './show-cell';
import type { Cell } from './table';
import type { Variant } from './variant';

export interface Offer {
  /** Header of the price column. */
  readonly header: string;
  readonly variant: Variant | null;
  /** null after noting why there is none. */
  readonly price: Price | null;
}

/**
 * The price of a row, or those of its variants: an empty cell among several says that there is no such variant. A cell
 * merged over several of them says a price for nobody in particular.
 */
export function readOffers(reader: RowReader, context: Omit<PriceContext, 'marked'>): Offer[] {
  const { prices } = reader.table.columns;
  const [only] = prices;
  if (only && prices.length === 1) return [readOffer(reader, only, context)];
  const { cells } = reader.row;
  const offered = prices.filter(({ index }) => isOffered(cells[index]));
  const asked = offered.length > 0 ? offered : prices.slice(0, 1);
  return asked.map((column) => readOffer(reader, column, context));
}

function readOffer(reader: RowReader, column: PriceColumn, context: Omit<PriceContext, 'marked'>): Offer {
  const { index, header, variant, marked } = column;
  const cell = reader.row.cells[index];
  const money = reader.table.prices.find((price) => price.column === column);
  const price = money ? readPrice(money, cell, { ...context, marked }) : null;
  if (isShared(reader, index)) reader.refuse(header, showCell(cell), 'price-shared');
  else if (price?.ok) return { header, variant, price: price.value };
  else if (price) reader.refuse(header, showCell(cell), price.key, price.params);
  return { header, variant, price: null };
}

const isOffered = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.kind === 'uncalculated' || !/^[-–—]*$/.test(showCell(cell)));

/** Merged with the cell of another price column. */
function isShared({ row, table }: RowReader, index: number): boolean {
  if (row.spans.length === 0 || table.columns.prices.length === 1) return false;
  const over = row.spans.filter(({ left, right }) => left <= index && index <= right);
  return over.some(({ left, right }) =>
    table.columns.prices.some(
      (other) => other.index !== index && left <= other.index && other.index <= right,
    ),
  );
}

import type { Price, PriceContext } from './read-price';
import { readPrice } from './read-price';
import type { RowReader } from './row-reader';
import { showCell } from './show-cell';
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
  const { cells, spans } = reader.row;
  const isOffered = (index: number): boolean =>
    !/^[-–—]*$/.test(showCell(cells[index])) || isUncounted(index);
  const isUncounted = (index: number): boolean => cells[index]?.kind === 'uncalculated';
  const offered = prices.length > 1 ? prices.filter(({ index }) => isOffered(index)) : prices;
  const asked = offered.length > 0 ? offered : prices.slice(0, 1);
  return asked.map(({ index, header, variant, marked }) => {
    const money = reader.table.prices.find(({ column }) => column.index === index);
    const over = spans.find(({ left, right }) => left <= index && index <= right);
    const shared = prices.length > 1 && over && prices.some((other) => isOther(other.index, index, over));
    const price = money ? readPrice(money, cells[index], { ...context, marked }) : null;
    if (shared) reader.refuse(header, showCell(cells[index]), 'price-shared');
    else if (price && !price.ok) reader.refuse(header, showCell(cells[index]), price.key, price.params);
    return { header, variant, price: !shared && price?.ok ? price.value : null };
  });
}

const isOther = (index: number, own: number, over: { left: number; right: number }): boolean =>
  index !== own && over.left <= index && index <= over.right;

import type { ReadItem } from '../schemas';
import { readStock } from './read-stock';
import type { RowReader } from './row-reader';
import { showCell } from './show-cell';

/** What only products have. `variants`: how many items the row gives. */
export function readProduct(
  reader: RowReader,
  variants: number,
): Pick<ReadItem, 'stock' | 'durationMinutes' | 'prepayment' | 'format' | 'place'> {
  const stockCell = reader.cell('stock');
  const stock = stockCell ? reader.take('stock', readStock(stockCell)) : null;
  // One number of pieces would be counted once for each of the variants.
  if (stock !== null && stock > 0 && variants > 1)
    reader.refuse(reader.headerOf('stock'), showCell(stockCell), 'stock-shared');
  const prepayment = showCell(reader.cell('prepayment'));
  // Products are always paid in full, so anything else asked for here would be broken silently.
  if (!/^(?:|[-–—]+|нет|no|none|0|100\s?%|full|полная)$/i.test(prepayment)) {
    reader.refuse(reader.headerOf('prepayment'), prepayment, 'prepayment-of-product');
  }
  return { stock, durationMinutes: null, prepayment: null, format: null, place: null };
}

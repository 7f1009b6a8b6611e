import { AppError } from '@/lib/platform/errors/app-error';
import type { PriceListReport } from '../schemas';
import type { PriceListOptions } from './options';
import { readPriceListFrom } from './read-price-list-from';

export type { PriceListOptions } from './options';

/**
 * Reads a price list as a whole, in the order of the file. Touches nothing outside its arguments. Throws `invalid` as
 * `readPriceListFrom` does.
 */
export async function readPriceList(
  bytes: Uint8Array,
  fileName: string,
  options: PriceListOptions,
): Promise<PriceListReport> {
  const { summary, batches } = await readPriceListFrom(bytes, fileName, options);
  const report: PriceListReport = { ...summary, items: [], faq: [], refused: [], notes: [] };
  for await (const { items, faq, refused, notes } of batches()) {
    for (const item of items) report.items.push(item);
    for (const entry of faq) report.faq.push(entry);
    for (const refusal of refused) report.refused.push(refusal);
    for (const note of notes) report.notes.push(note);
  }
  if (report.items.length + report.faq.length + report.refused.length === 0)
    throw new AppError('invalid', 'price-list-no-rows');
  const order = new Map(summary.sheets.map(({ sheet }, index) => [sheet, index]));
  const inOrder = (one: Placed, other: Placed): number =>
    (order.get(one.sheet) ?? 0) - (order.get(other.sheet) ?? 0) || one.row - other.row;
  report.items.sort(inOrder);
  report.faq.sort(inOrder);
  report.refused.sort(inOrder);
  return report;
}

interface Placed {
  readonly sheet: string | null;
  readonly row: number;
}

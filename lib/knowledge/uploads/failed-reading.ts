import type { AppError } from '@/lib/platform/errors/app-error';
import { describePriceList } from '../price-list/describe-price-list';
import type { PriceListOptions } from '../price-list/read-price-list';
import type { PriceListSource } from '../price-list/read-price-list-from';
import type { PriceListLayout } from '../schemas';
import type { StoredUpload } from '../store/knowledge-bases';

/** How an upload is kept that could not be read. */
export type FailedReading = Pick<
  StoredUpload,
  'status' | 'head' | 'problem' | 'items' | 'faq' | 'refused' | 'readRows' | 'readPercent'
>;

/** What the owner can mend by saying what the columns are. */
const mendable: ReadonlySet<string> = new Set([
  'price-list-no-header',
  'price-list-no-price',
  'price-list-no-rows',
]);

/** Why a file could not be read, with its sheets wherever its owner can say what the columns are. */
export async function failedReading(
  source: PriceListSource,
  name: string,
  options: PriceListOptions,
  error: AppError,
): Promise<FailedReading> {
  // As it is understood without the owner's word, which may be what is wrong.
  const { mapping, ...plain } = options;
  const layout = mendable.has(error.key) || mapping ? await describePriceList(source, name, plain) : null;
  return {
    status: 'FAILED',
    head: layout && headOf(layout, options.currency),
    problem: { key: error.key, params: { ...error.params } },
    items: 0,
    faq: 0,
    refused: 0,
    readRows: 0,
    readPercent: 100,
  };
}

function headOf({ problem: _problem, ...known }: PriceListLayout, currency: string | null) {
  return { ...known, headerRow: 0, currency, columns: [], notes: [] };
}

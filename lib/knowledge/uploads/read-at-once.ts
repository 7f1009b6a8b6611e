import { AppError } from '@/lib/platform/errors/app-error';
import { type PriceListOptions, readPriceList } from '../price-list/read-price-list';
import { type FailedReading, failedReading } from './failed-reading';
import { type RowOfReport, rowsOfReport } from './rows-of-report';

export interface ReadAtOnce {
  readonly rows: readonly RowOfReport[];
  readonly state: FailedReading;
}

/**
 * Reads a small file in memory. One that is a table but is not understood as a price list comes back as FAILED with its
 * sheets, to be corrected. Throws `invalid` as `readPriceList` for whatever is no table, or an empty one.
 */
export async function readAtOnce(
  bytes: Uint8Array,
  name: string,
  options: PriceListOptions,
): Promise<ReadAtOnce> {
  try {
    const { items, faq, refused, ...head } = await readPriceList(bytes, name, options);
    const rows = rowsOfReport(
      { items, faq, refused },
      head.sheets.map(({ sheet }) => sheet),
    );
    const counts = { items: items.length, faq: faq.length, refused: refused.length };
    const how = { status: 'PARSED', head, problem: null, readRows: rows.length, readPercent: 100 } as const;
    return { rows, state: { ...how, ...counts } };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid' || options.mapping) throw error;
    const state = await failedReading(bytes, name, options, error);
    if (!state.head?.sheets.some(({ rows }) => rows > 1)) throw error;
    return { rows: [], state };
  }
}

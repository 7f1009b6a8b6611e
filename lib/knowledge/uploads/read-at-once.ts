import { AppError } from '@/lib/platform/errors/app-error';
import type { PriceListBatch } from '../price-list/read-batches';
import type { PriceListOptions } from '../price-list/read-price-list';
import { readPriceListFrom } from '../price-list/read-price-list-from';
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
    const { summary, batches } = await readPriceListFrom(bytes, name, options);
    const { notes, ...read } = await together(batches());
    const { items, faq, refused } = read;
    if (items.length + faq.length + refused.length === 0) throw new AppError('invalid', 'price-list-no-rows');
    const rows = rowsOfReport(
      read,
      summary.sheets.map(({ sheet }) => sheet),
    );
    const counts = { items: items.length, faq: faq.length, refused: refused.length };
    const head = { ...summary, notes };
    const how = { status: 'PARSED', head, problem: null, readRows: rows.length, readPercent: 100 } as const;
    return { rows, state: { ...how, ...counts } };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid' || options.mapping) throw error;
    const state = await failedReading(bytes, name, options, error);
    if (!state.head?.sheets.some(({ rows }) => rows > 1)) throw error;
    return { rows: [], state };
  }
}

type Together = { -readonly [K in keyof PriceListBatch]: PriceListBatch[K][number][] };

async function together(batches: AsyncIterable<PriceListBatch>): Promise<Together> {
  const all: Together = { items: [], faq: [], refused: [], notes: [], unread: [] };
  for await (const batch of batches) {
    all.items.push(...batch.items);
    all.faq.push(...batch.faq);
    all.refused.push(...batch.refused);
    all.notes.push(...batch.notes);
    all.unread.push(...batch.unread);
  }
  return all;
}

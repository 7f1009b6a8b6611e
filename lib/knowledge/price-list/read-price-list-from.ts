import { readFile } from 'node:fs/promises';
import type { Note, PriceListReport, ReadFaq, ReadItem, Refusal } from '../schemas';
import { type PriceListOptions, readPriceList } from './read-price-list';

/** The bytes of a file, or where it is on this machine: a path is read piece by piece, twice. */
export type PriceListSource = Uint8Array | { readonly path: string };

/** How far a reading is. `share` is of all the work, 0..1; `rows` counts the rows that have been judged. */
export interface ReadingProgress {
  readonly rows: number;
  readonly share: number;
}

/** Some rows, read for good. What is in a batch is never taken back by a later one. */
export interface PriceListBatch {
  readonly items: readonly ReadItem[];
  readonly faq: readonly ReadFaq[];
  readonly refused: readonly Refusal[];
  readonly notes: readonly Note[];
}

export interface PriceListReading {
  /** What is known of the file before its rows are read: encoding, tables, columns, currency. */
  readonly summary: Omit<PriceListReport, 'items' | 'faq' | 'refused' | 'notes'>;
  /** The rows, once; memory does not grow with the file. */
  batches(): AsyncGenerator<PriceListBatch>;
}

/**
 * Reads a price list in two passes: the first surveys columns, currency and the way of writing numbers, the second
 * delivers the rows in batches. Throws `invalid` as `readPriceList`; a file without a single row that could be taken
 * throws only at the end of its batches.
 */
export async function readPriceListFrom(
  source: PriceListSource,
  fileName: string,
  options: PriceListOptions,
  onProgress: (progress: ReadingProgress) => void = () => {},
): Promise<PriceListReading> {
  const bytes = source instanceof Uint8Array ? source : await readFile(source.path);
  const { items, faq, refused, notes, ...summary } = await readPriceList(bytes, fileName, options);
  return {
    summary,
    async *batches() {
      onProgress({ rows: items.length + refused.length, share: 1 });
      yield { items, faq, refused, notes };
    },
  };
}

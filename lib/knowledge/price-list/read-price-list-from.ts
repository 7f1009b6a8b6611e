import { AppError } from '@/lib/platform/errors/app-error';
import { minorDigits } from '@/lib/platform/money/minor-digits';
import type { PriceListReport } from '../schemas';
import { describeTables } from './describe-tables';
import type { PriceListSource } from './file-bytes';
import { layoutProblem } from './layout-problem';
import type { PriceListOptions } from './options';
import { type PriceListBatch, readBatches } from './read-batches';
import { surveyPriceList } from './survey-price-list';

export type { PriceListSource } from './file-bytes';
export type { PriceListBatch } from './read-batches';

/** How far a reading is. `share` is of all the work, 0..1; `rows` counts the rows that have been judged. */
export interface ReadingProgress {
  readonly rows: number;
  readonly share: number;
}

export interface PriceListReading {
  /** What is known of the file before its rows are read: encoding, tables, columns, currency. */
  readonly summary: Omit<PriceListReport, 'items' | 'faq' | 'refused' | 'notes'>;
  /** The rows, once; memory does not grow with the file. */
  batches(): AsyncGenerator<PriceListBatch>;
}

/**
 * Reads a price list, CSV or Excel, told apart by content, in two passes: the first surveys columns, currency and the way
 * of writing numbers, the second delivers the rows in batches. Never guesses: each cell that cannot be read for certain
 * is refused with its row, column and reason, and its row is left out. Throws `invalid` when the file as a whole cannot
 * be used (empty, too large, not a table, no header, nothing under it), or the mapping cannot be right.
 */
export async function readPriceListFrom(
  file: PriceListSource,
  fileName: string,
  options: PriceListOptions,
  onProgress: (progress: ReadingProgress) => void = () => {},
): Promise<PriceListReading> {
  const onShare = (share: number): void => onProgress({ rows: 0, share: share / 2 });
  const { source, survey, only } = await surveyPriceList(file, options, onShare);
  const problem = layoutProblem(survey);
  if (problem) throw new AppError('invalid', problem.key, { params: problem.params });
  const { company, file: ofFile } = survey.currency;
  const { encoding, delimiter, sheets } = source;
  const summary = {
    fileName,
    encoding,
    delimiter,
    headerRow: survey.tables[0]?.columns.headerRow ?? 0,
    currency: company ?? (ofFile === 'several' ? null : ofFile),
    ...describeTables(survey, sheets),
  };
  const rules = { only, currency: survey.currency, digitsOf };
  const onRows = (rows: number, share: number): void => onProgress({ rows, share: 0.5 + share / 2 });
  return { summary, batches: () => readBatches(source, survey, rules, onRows) };
}

const knownDigits = new Map<string, number>();

/** Asking the runtime for a currency's decimals is slow enough to be asked once a currency. */
function digitsOf(currency: string | null): number {
  if (currency === null) return 2;
  const digits = knownDigits.get(currency) ?? minorDigits(currency);
  knownDigits.set(currency, digits);
  return digits;
}

import { AppError } from '@/lib/platform/errors/app-error';
import { minorDigits } from '@/lib/platform/money/minor-digits';
import type { Field, ItemKind, Note, PriceListMapping, PriceListReport, Refusal } from '../schemas';
import { findTables } from './find-tables';
import type { FoundTable } from './found-table';
import type { ItemRules } from './read-item';
import { readRows } from './read-rows';
import { readTables } from './read-tables';
import { type Place, settleRows } from './settle-rows';
import { surveyCurrency } from './survey-currency';

export interface PriceListOptions {
  /** The company's currency; null to take the file's own, when a file is only checked. */
  readonly currency: string | null;
  readonly companyType: 'PRODUCT' | 'SERVICE' | 'HYBRID';
  /** Overrides the company's type for this file. */
  readonly declaredType?: ItemKind;
  /** The owner's word on what the columns are, in place of what the headers say. */
  readonly mapping?: PriceListMapping;
}

const maxBytes = 20 * 1024 * 1024;
const maxRows = 50_000;

/** Columns that mean nothing where everything is a product: `время` is then a cooking time, not a length of service. */
const ofServices: ReadonlySet<Field> = new Set(['duration', 'prepayment', 'format', 'place']);

/**
 * Reads a price list, CSV or Excel, told apart by content. Never guesses: each cell that cannot be read for certain is
 * in `refused` with its row, column and reason, and its row is left out. Touches nothing outside its arguments. Throws
 * `invalid` when the file as a whole cannot be used (empty, too large, not a table, no header, nothing under it).
 */
export async function readPriceList(
  bytes: Uint8Array,
  fileName: string,
  options: PriceListOptions,
): Promise<PriceListReport> {
  if (bytes.byteLength > maxBytes) {
    throw new AppError('invalid', 'price-list-too-large', { field: 'file', params: { limit: 20 } });
  }
  const { encoding, delimiter, tables } = await readTables(bytes);
  if (tables.reduce((sum, { rows }) => sum + rows.length, 0) > maxRows) {
    throw new AppError('invalid', 'price-list-too-many-rows', { field: 'file', params: { limit: maxRows } });
  }
  const only = options.declaredType ?? (options.companyType === 'HYBRID' ? null : options.companyType);
  const found = findTables(tables, options.currency, only === 'PRODUCT' ? ofServices : new Set());
  const rules = {
    only,
    currency: surveyCurrency(found.tables, options.currency),
    digitsOf: rememberDigits(),
  };
  const read = readAll(found.tables, rules, found.refused);
  if (read.items.length + read.faq.length + read.refused.length === 0)
    throw new AppError('invalid', 'price-list-no-rows');
  const { company, file } = rules.currency;
  return {
    fileName,
    encoding,
    delimiter,
    headerRow: found.tables[0]?.columns.headerRow ?? 0,
    currency: company ?? (file === 'several' ? null : file),
    columns: found.tables.flatMap((table, index) => describeColumns(table, index)),
    sheets: [],
    ...read,
    notes: [...found.notes, ...read.notes],
  };
}

function readAll(
  tables: readonly FoundTable[],
  rules: Omit<ItemRules, 'table'>,
  refusedBefore: readonly Refusal[],
): Pick<PriceListReport, 'items' | 'faq' | 'refused' | 'notes'> {
  const read = tables.map((table, index) => readRows(table, { ...rules, table: index }));
  const headerOf = (field: 'sku' | 'question') => (place: Place) =>
    tables
      .findLast(({ sheet, columns }) => sheet === place.sheet && columns.headerRow < place.row)
      ?.columns.byField.get(field)?.header ?? null;
  const items = settleRows(
    read.flatMap(({ candidates }) =>
      candidates.map(({ item, sku, ...place }) => ({ ...place, key: sku, shown: sku, value: item })),
    ),
    { column: headerOf('sku'), reason: 'sku-duplicate' },
  );
  const faq = settleRows(
    read.flatMap((part) =>
      part.faq.map((entry) => ({
        ...entry,
        key: entry.question.toLowerCase(),
        shown: entry.question,
        value: entry,
      })),
    ),
    { column: headerOf('question'), reason: 'question-duplicate' },
  );
  const generated = items.kept.filter(({ skuGenerated }) => skuGenerated).length;
  const generatedNote: Note[] =
    generated === 0 ? [] : [{ sheet: null, row: null, key: 'sku-generated', params: { count: generated } }];
  const sheetOrder = new Map(tables.map(({ sheet }, index) => [sheet, index]));
  const refused = [
    ...refusedBefore,
    ...read.flatMap((part) => part.refused),
    ...items.refused,
    ...faq.refused,
  ];
  return {
    items: [...items.kept],
    faq: [...faq.kept],
    refused: refused.sort(
      (one, other) =>
        (sheetOrder.get(one.sheet) ?? 0) - (sheetOrder.get(other.sheet) ?? 0) || one.row - other.row,
    ),
    notes: [...generatedNote, ...read.flatMap(({ notes }) => notes), ...items.notes, ...faq.notes],
  };
}

function describeColumns(
  { sheet, columns, tellsKind }: FoundTable,
  table: number,
): PriceListReport['columns'] {
  return columns.all.map(({ header, field }) => ({
    sheet,
    table,
    headerRow: columns.headerRow,
    header,
    field: field === 'kind' && !tellsKind ? null : field,
  }));
}

/** Asking the runtime for a currency's decimals is slow enough to be asked once a currency. */
function rememberDigits(): (currency: string | null) => number {
  const known = new Map<string, number>();
  return (currency) => {
    if (currency === null) return 2;
    const digits = known.get(currency) ?? minorDigits(currency);
    known.set(currency, digits);
    return digits;
  };
}

import { z } from 'zod';
import { Currency } from '@/lib/platform/money/currency';

// One limit: what can be kept can be read.
export { mostPriceListMegabytes } from '@/lib/media/schemas';

/** What a column of a price list means. */
export const Field = z.enum([
  'name',
  'sku',
  'price',
  'currency',
  'unit',
  'stock',
  'duration',
  'prepayment',
  'format',
  'place',
  'description',
  'question',
  'answer',
  'kind',
  'option',
]);
export type Field = z.infer<typeof Field>;

/** Why something was not taken. Sentences: `i18n/messages/<language>/price-list.json`, `reasons`. */
export const ReasonKey = z.enum([
  'price-missing',
  'price-unreadable',
  'price-ambiguous',
  'price-decimals',
  'price-negative',
  'price-zero',
  'price-range',
  'price-from',
  'price-on-request',
  'price-too-large',
  'price-per-unit',
  'price-is-date',
  'price-is-percent',
  'price-format-odd',
  'price-shared',
  'two-price-columns',
  'currency-differs',
  'currency-unknown',
  'currency-unclear',
  'name-missing',
  'lone-cell',
  'text-too-long',
  'cell-error',
  'cell-is-date',
  'formula-without-value',
  'cells-misaligned',
  'quotes-unclear',
  'other-table',
  'stock-unreadable',
  'stock-shared',
  'duration-missing',
  'duration-unreadable',
  'duration-unit-missing',
  'duration-too-long',
  'prepayment-unreadable',
  'prepayment-unclear',
  'prepayment-too-large',
  'prepayment-of-product',
  'kind-unknown',
  'kind-unclear',
  'kind-not-sold',
  'sku-mangled',
  'sku-duplicate',
  'question-missing',
  'answer-missing',
  'question-duplicate',
]);
export type ReasonKey = z.infer<typeof ReasonKey>;

/** What was done without being asked, so that the owner knows. Sentences: `price-list.json`, `notes`. */
export const NoteKey = z.enum([
  'sku-generated',
  'duplicate-collapsed',
  'header-repeated',
  'header-assumed',
  'sheet-hidden',
  'sheet-skipped',
]);
export type NoteKey = z.infer<typeof NoteKey>;

/** What a sentence is made with. */
export const SentenceParams = z.record(z.string(), z.union([z.string(), z.number()]));
export type SentenceParams = z.infer<typeof SentenceParams>;

/** A cell, or a whole row, that was refused. `row` is the file's own number, counted from 1, as Excel shows it. */
export const Refusal = z.object({
  sheet: z.string().nullable(),
  row: z.number().int(),
  /** The column's header as written in the file; null when the row as a whole is meant. */
  column: z.string().nullable(),
  value: z.string(),
  reason: z.object({ key: ReasonKey, params: SentenceParams }),
  /** Of the row's item, where it is known: what was refused is not missing in the file. */
  sku: z.string().optional(),
});
export type Refusal = z.infer<typeof Refusal>;

export const Note = z.object({
  sheet: z.string().nullable(),
  row: z.number().int().nullable(),
  key: NoteKey,
  params: SentenceParams,
});
export type Note = z.infer<typeof Note>;

/** What the owner says a column is. `column` counts from 0. */
export const ColumnMeaning = z.object({
  column: z.number().int().min(0).max(16_383),
  /** null: not imported. */
  field: Field.nullable(),
  /** Names the option of an `option` column; the header's own words when not given. */
  option: z.string().trim().min(1).max(60).optional(),
  /** For `price` columns side by side, one a variant: `Размер: M`. Each row becomes an item a column. */
  variant: z
    .object({ option: z.string().trim().min(1).max(60), value: z.string().trim().min(1).max(120) })
    .optional(),
});
export type ColumnMeaning = z.infer<typeof ColumnMeaning>;

/** One table as the owner sees it. Columns that are not named are not imported. */
export const TableMapping = z.object({
  sheet: z.string().nullable(),
  /** Last row of its header; null: the table has none. */
  headerRow: z.number().int().min(1).nullable(),
  /** Rows of data, the file's own numbers. `lastRow` null: to the end of the sheet. */
  firstRow: z.number().int().min(1),
  lastRow: z.number().int().min(1).nullable().default(null),
  /** In which currency the prices are; null: as the company's. */
  currency: Currency.nullable().default(null),
  columns: z.array(ColumnMeaning).min(1).max(500),
});
export type TableMapping = z.infer<typeof TableMapping>;

/** The owner's word on a file, in place of what was detected: only these tables are read. */
export const PriceListMapping = z.object({ tables: z.array(TableMapping).min(1).max(100) });
export type PriceListMapping = z.input<typeof PriceListMapping>;

/** A column of a table that was found, with what it was taken for: a `ColumnMeaning` and what helps to judge it. */
export const LayoutColumn = ColumnMeaning.extend({
  /** As written, the rows of a header joined by ` / `; empty where nothing is. */
  header: z.string(),
  /** The first different values under it. */
  samples: z.array(z.string()),
});
export type LayoutColumn = z.infer<typeof LayoutColumn>;

/** A table as it was understood. Its own `TableMapping` is `toMapping` of it. */
export const LayoutTable = TableMapping.extend({
  lastRow: z.number().int(),
  /** First row of its header; null: it has none. */
  headerFrom: z.number().int().nullable(),
  /** Rows that are not empty. */
  rows: z.number().int(),
  columns: z.array(LayoutColumn),
});
export type LayoutTable = z.infer<typeof LayoutTable>;

/** A sheet as its owner knows it: its first rows as they stand, and the tables that were found. */
export const LayoutSheet = z.object({
  sheet: z.string().nullable(),
  hidden: z.boolean(),
  /** Rows that are not empty. */
  rows: z.number().int(),
  width: z.number().int(),
  preview: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })),
  tables: z.array(LayoutTable),
});
export type LayoutSheet = z.infer<typeof LayoutSheet>;

/** What a file is and which columns it has, whether or not it can be read as a price list as it is. */
export const PriceListLayout = z.object({
  fileName: z.string(),
  /** null for spreadsheets. */
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  sheets: z.array(LayoutSheet),
  /** Why nothing can be read without the owner's word: an error's key; null when something can. */
  problem: z.enum(['price-list-no-header', 'price-list-no-price', 'price-list-no-rows']).nullable(),
});
export type PriceListLayout = z.infer<typeof PriceListLayout>;

import { z } from 'zod';
import { Field, LayoutSheet, Note, Refusal, SentenceParams } from './price-list/schemas';

export {
  Field,
  LayoutSheet,
  LayoutTable,
  Note,
  NoteKey,
  PriceListLayout,
  PriceListMapping,
  ReasonKey,
  Refusal,
  TableMapping,
} from './price-list/schemas';

export const ItemKind = z.enum(['PRODUCT', 'SERVICE']);
export type ItemKind = z.infer<typeof ItemKind>;

/** The dearest price that can be sold: times the largest quantity it still counts exactly. */
export const maxPriceMinor = 100_000_000_000;
export const maxStock = 2_000_000_000;
export const maxDurationMinutes = 24 * 60;

/** What a service asks for in advance: `AMOUNT` in minor units, `PERCENT` of the price. Products are paid in full. */
export const Prepayment = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('NONE') }),
  z.object({ kind: z.literal('FULL') }),
  z.object({ kind: z.literal('AMOUNT'), value: z.number().int().min(1).max(maxPriceMinor) }),
  z.object({ kind: z.literal('PERCENT'), value: z.number().int().min(1).max(100) }),
]);
export type Prepayment = z.infer<typeof Prepayment>;

const shortText = z.string().trim().min(1).max(120).nullable().default(null);

/** A row made by hand. The currency is the company's; without a SKU one is made from the name and the options. */
export const NewItem = z.object({
  kind: ItemKind,
  sku: z.string().trim().min(1).max(80).optional(),
  name: z.string().trim().min(1).max(200),
  description: z.string().trim().max(4000).default(''),
  options: z.record(z.string().trim().min(1).max(60), z.string().trim().min(1).max(120)).default({}),
  priceMinor: z.number().int().min(0).max(maxPriceMinor),
  unit: shortText,
  /** null: not counted, sold without a limit. */
  stock: z.number().int().min(0).max(maxStock).nullable().default(null),
  durationMinutes: z.number().int().min(1).max(maxDurationMinutes).nullable().default(null),
  prepayment: Prepayment.nullable().default(null),
  format: shortText,
  place: shortText,
});
export type NewItem = z.input<typeof NewItem>;

/** What is given replaces what was; the kind of an item never changes. */
export const ItemChange = z.object({
  sku: NewItem.shape.sku,
  name: NewItem.shape.name.optional(),
  description: z.string().trim().max(4000).optional(),
  options: NewItem.shape.options.unwrap().optional(),
  priceMinor: NewItem.shape.priceMinor.optional(),
  unit: shortText.unwrap().optional(),
  stock: NewItem.shape.stock.unwrap().optional(),
  durationMinutes: NewItem.shape.durationMinutes.unwrap().optional(),
  prepayment: NewItem.shape.prepayment.unwrap().optional(),
  format: shortText.unwrap().optional(),
  place: shortText.unwrap().optional(),
});
export type ItemChange = z.infer<typeof ItemChange>;

/** Items of one name with different options are variants of one product. */
export const CatalogueItem = z.object({
  id: z.string(),
  kind: ItemKind,
  sku: z.string(),
  name: z.string(),
  description: z.string(),
  options: z.record(z.string(), z.string()),
  priceMinor: z.number().int(),
  currency: z.string(),
  unit: z.string().nullable(),
  stock: z.number().int().nullable(),
  durationMinutes: z.number().int().nullable(),
  prepayment: Prepayment.nullable(),
  format: z.string().nullable(),
  place: z.string().nullable(),
  /** A picture among the stored files. */
  photoId: z.string().nullable(),
  /** Set once deleted: kept for old orders, sold no more. */
  archivedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type CatalogueItem = z.infer<typeof CatalogueItem>;

/**
 * `score` is 0..1. Items of one `group` are variants; they stand together in a search result. `byMeaning`: no word of the
 * item was asked for, it only means something alike.
 */
export const ScoredItem = CatalogueItem.extend({
  score: z.number(),
  group: z.string(),
  byMeaning: z.literal(true).optional(),
});
export type ScoredItem = z.infer<typeof ScoredItem>;

export const NewFaq = z.object({
  question: z.string().trim().min(1).max(500),
  answer: z.string().trim().min(1).max(4000),
});
export type NewFaq = z.infer<typeof NewFaq>;

export const FaqChange = NewFaq.partial();
export type FaqChange = z.infer<typeof FaqChange>;

export const FaqEntry = NewFaq.extend({ id: z.string(), createdAt: z.date(), updatedAt: z.date() });
export type FaqEntry = z.infer<typeof FaqEntry>;

export const ScoredFaq = FaqEntry.extend({ score: z.number() });
export type ScoredFaq = z.infer<typeof ScoredFaq>;

export const ReadItem = z.object({
  sheet: z.string().nullable(),
  row: z.number().int(),
  /** Number of its table in the file, from 0: tables may stand side by side. */
  table: z.number().int(),
  kind: ItemKind,
  sku: z.string(),
  /** The file gave none: made from the name and the options, the same at each import. */
  skuGenerated: z.boolean(),
  name: z.string(),
  description: z.string(),
  options: z.record(z.string(), z.string()),
  priceMinor: z.number().int(),
  /** null only when no company was given and the file names no currency. */
  currency: z.string().nullable(),
  unit: z.string().nullable(),
  stock: z.number().int().nullable(),
  durationMinutes: z.number().int().nullable(),
  prepayment: Prepayment.nullable(),
  format: z.string().nullable(),
  place: z.string().nullable(),
});
export type ReadItem = z.infer<typeof ReadItem>;

export const ReadFaq = z.object({
  sheet: z.string().nullable(),
  row: z.number().int(),
  question: z.string(),
  answer: z.string(),
});
export type ReadFaq = z.infer<typeof ReadFaq>;

export const ReadColumn = z.object({
  sheet: z.string().nullable(),
  /** Number of its table in the file, from 0. */
  table: z.number().int(),
  /** First row of its header: a sheet may hold several tables. 0 where the table has none. */
  headerRow: z.number().int(),
  header: z.string(),
  /** null: not recognised, not imported. */
  field: Field.nullable(),
});
export type ReadColumn = z.infer<typeof ReadColumn>;

/** What was read in a file, before anything is published. */
export const PriceListReport = z.object({
  fileName: z.string(),
  /** null for spreadsheets. */
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  /** Of the first table found; counted from 1. */
  headerRow: z.number().int(),
  currency: z.string().nullable(),
  columns: z.array(ReadColumn),
  /** What there is to correct: every sheet with its tables and columns. */
  sheets: z.array(LayoutSheet),
  items: z.array(ReadItem),
  faq: z.array(ReadFaq),
  refused: z.array(Refusal),
  notes: z.array(Note),
});
export type PriceListReport = z.infer<typeof PriceListReport>;

/** READING: by a job. FAILED: the file as a whole could not be used, `problem` says why. */
export const KnowledgeBaseStatus = z.enum(['READING', 'PARSED', 'FAILED', 'PUBLISHED', 'DISCARDED']);
export type KnowledgeBaseStatus = z.infer<typeof KnowledgeBaseStatus>;

export const KnowledgeBaseSummary = z.object({
  id: z.string(),
  title: z.string(),
  status: KnowledgeBaseStatus,
  mediaFileId: z.string(),
  items: z.number().int(),
  faq: z.number().int(),
  refused: z.number().int(),
  /** How far the reading is: rows so far, and per cent of the file. */
  readRows: z.number().int(),
  readPercent: z.number().int(),
  /** A key of `errors.json` with its parameters. */
  problem: z.object({ key: z.string(), params: SentenceParams }).nullable(),
  createdAt: z.date(),
  publishedAt: z.date().nullable(),
});
export type KnowledgeBaseSummary = z.infer<typeof KnowledgeBaseSummary>;

/**
 * One uploaded table and what was read in it. `report` holds the first rows of the file only, unless `complete`; the others
 * are paged by `listKnowledgeBaseRows`. Empty while it is read.
 */
export const KnowledgeBase = KnowledgeBaseSummary.extend({
  report: PriceListReport,
  complete: z.boolean(),
  /** Its owner has said what the columns are. */
  mapped: z.boolean(),
});
export type KnowledgeBase = z.infer<typeof KnowledgeBase>;

/** Counts of catalogue rows and FAQ entries together. */
export const PublishResult = z.object({
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
  /** Items sold before that the file does not mention: they stay as they are. */
  leftAlone: z.number().int(),
  /** Items that the file does not mention and that were taken off sale for that. */
  withdrawn: z.number().int(),
  /** The version this has made. */
  version: z.number().int(),
});
export type PublishResult = z.infer<typeof PublishResult>;

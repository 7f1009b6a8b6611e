import { z } from 'zod';
import { Language } from '@/lib/platform/i18n/languages';
import { Currency } from '@/lib/platform/money/currency';
import { ItemKind } from './schemas';

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** Input of `checkPriceList`: no company, no database. */
export const CheckPriceList = z.object({
  bytes: Bytes,
  fileName: z.string(),
  currency: Currency.nullable().default(null),
  declaredType: ItemKind.optional(),
  language: Language.default('en'),
});
export type CheckPriceList = z.input<typeof CheckPriceList>;

export const UploadPriceList = z.object({
  name: z.string().min(1).max(1000),
  bytes: Bytes,
  /** Overrides the company's type for this file. */
  declaredType: ItemKind.optional(),
  /** Read a large file here and now instead of by a job: for the command line. */
  wait: z.boolean().optional(),
});
export type UploadPriceList = z.infer<typeof UploadPriceList>;

const page = {
  /** `nextCursor` of the page before. */
  cursor: z.string().max(1000).nullish(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

export const ListItems = z.object({
  ...page,
  kind: ItemKind.optional(),
  query: z.string().max(500).optional(),
});
export type ListItems = z.input<typeof ListItems>;

export const ListFaq = z.object({ ...page, query: z.string().max(500).optional() });
export type ListFaq = z.input<typeof ListFaq>;

export const ListKnowledgeBases = z.object(page);
export type ListKnowledgeBases = z.input<typeof ListKnowledgeBases>;

/**
 * `limit` counts different names; the variants of a name come along. The limits of the price are inclusive, in minor
 * units; `options` are wanted values by the name of the option (`{ "size": "M" }`), compared without regard to case;
 * `inStock` leaves out what is counted and sold out.
 */
export const SearchItems = z.object({
  query: z.string(),
  limit: z.number().int().min(1).max(50).default(8),
  kind: ItemKind.optional(),
  priceMinMinor: z.number().int().min(0).optional(),
  priceMaxMinor: z.number().int().min(0).optional(),
  options: z.record(z.string().max(60), z.string().max(120)).optional(),
  inStock: z.boolean().optional(),
});
export type SearchItems = z.input<typeof SearchItems>;

/** `limit` counts items, not names. */
export const FindSimilarItems = z.object({
  itemId: z.string(),
  limit: z.number().int().min(1).max(20).default(4),
  inStock: z.boolean().default(false),
  priceMaxMinor: z.number().int().min(0).optional(),
});
export type FindSimilarItems = z.input<typeof FindSimilarItems>;

export const SearchFaq = z.object({ query: z.string(), limit: z.number().int().min(1).max(50).default(3) });
export type SearchFaq = z.input<typeof SearchFaq>;

/** Pieces leaving or coming back, by item. */
export const StockLines = z.object({
  lines: z
    .array(z.object({ itemId: z.string(), quantity: z.number().int().min(1).max(1_000_000) }))
    .min(1)
    .max(500),
});
export type StockLines = z.infer<typeof StockLines>;

/** `short` names what there is too little of, and how much is left; then nothing was taken. */
export type StockTaken =
  | { readonly taken: true }
  | {
      readonly taken: false;
      readonly short: readonly { readonly itemId: string; readonly name: string; readonly stock: number }[];
    };

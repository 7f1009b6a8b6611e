import { z } from 'zod';
import { ItemKind, PriceListMapping, ReadFaq, ReadItem, Refusal } from '../schemas';

/** What a row of a file became, in the file's order. `seq` is its place among all that the file became. */
export const UploadedRow = z.discriminatedUnion('kind', [
  z.object({ seq: z.number().int(), kind: z.literal('ITEM'), content: ReadItem }),
  z.object({ seq: z.number().int(), kind: z.literal('FAQ'), content: ReadFaq }),
  z.object({ seq: z.number().int(), kind: z.literal('REFUSED'), content: Refusal }),
]);
export type UploadedRow = z.infer<typeof UploadedRow>;

export const ListKnowledgeBaseRows = z.object({
  id: z.string(),
  /** `nextCursor` of the page before. */
  cursor: z.coerce.number().int().min(0).nullish(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
  kind: z.enum(['ITEM', 'FAQ', 'REFUSED']).optional(),
});
export type ListKnowledgeBaseRows = z.input<typeof ListKnowledgeBaseRows>;

export const UploadedRowPage = z.object({
  rows: z.array(UploadedRow),
  nextCursor: z.number().int().nullable(),
});
export type UploadedRowPage = z.infer<typeof UploadedRowPage>;

/** What becomes of items that a file does not mention: they stay as they are, or are taken off sale. */
export const MissingItems = z.enum(['keep', 'withdraw']);
export type MissingItems = z.infer<typeof MissingItems>;

export const PublishKnowledgeBase = z.object({
  id: z.string(),
  missing: MissingItems.default('keep'),
  /** `basis` of the dry run that was looked at: should anything have changed since, nothing is published. */
  basis: z.string().optional(),
});
export type PublishKnowledgeBase = z.input<typeof PublishKnowledgeBase>;

/** The owner's word on a file. null: as it is understood without it. */
export const RemapKnowledgeBase = z.object({
  id: z.string(),
  mapping: PriceListMapping.nullable(),
  /** null: as each row says. Not given: as before. */
  declaredType: ItemKind.nullable().optional(),
});
export type RemapKnowledgeBase = z.input<typeof RemapKnowledgeBase>;

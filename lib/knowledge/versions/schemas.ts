import { z } from 'zod';
import { CatalogueItem } from '../schemas';

/** What is said of an item at a moment. `stock` only where a file is compared: versions do not keep it. */
export const ItemState = CatalogueItem.pick({
  kind: true,
  sku: true,
  name: true,
  description: true,
  options: true,
  priceMinor: true,
  currency: true,
  unit: true,
  durationMinutes: true,
  prepayment: true,
  format: true,
  place: true,
}).extend({ stock: CatalogueItem.shape.stock.optional() });
export type ItemState = z.infer<typeof ItemState>;

export const FaqState = z.object({ question: z.string(), answer: z.string() });
export type FaqState = z.infer<typeof FaqState>;

export const DifferenceKind = z.enum(['NEW', 'CHANGED', 'WITHDRAWN']);
export type DifferenceKind = z.infer<typeof DifferenceKind>;

/** `before` null: not on sale until then. `after` null: not on sale any more. */
export const Difference = z.discriminatedUnion('subject', [
  z.object({
    subject: z.literal('ITEM'),
    id: z.string(),
    kind: DifferenceKind,
    before: ItemState.nullable(),
    after: ItemState.nullable(),
  }),
  z.object({
    subject: z.literal('FAQ'),
    id: z.string(),
    kind: DifferenceKind,
    before: FaqState.nullable(),
    after: FaqState.nullable(),
  }),
]);
export type Difference = z.infer<typeof Difference>;

export const DifferenceCounts = z.object({
  created: z.number().int(),
  changed: z.number().int(),
  withdrawn: z.number().int(),
});
export type DifferenceCounts = z.infer<typeof DifferenceCounts>;

/** UPLOAD: a file was published. HAND: edits one by one. RESTORED: an earlier version was brought back. */
export const VersionKind = z.enum(['UPLOAD', 'HAND', 'RESTORED']);
export type VersionKind = z.infer<typeof VersionKind>;

/** Counts are of items and answers together. `byUser` null: from the command line, or by several people. */
export const CatalogueVersion = DifferenceCounts.extend({
  number: z.number().int(),
  kind: VersionKind,
  /** Name of the file that was published. */
  title: z.string().nullable(),
  knowledgeBaseId: z.string().nullable(),
  /** The version that was brought back; 0: what there was before the first. */
  restored: z.number().int().nullable(),
  byUser: z.string().nullable(),
  at: z.date(),
});
export type CatalogueVersion = z.infer<typeof CatalogueVersion>;

/** Changes made by hand since the newest version. */
export const HandEdits = DifferenceCounts.extend({ at: z.date() });
export type HandEdits = z.infer<typeof HandEdits>;

export const ListVersions = z.object({
  /** `nextCursor` of the page before. */
  cursor: z.coerce.number().int().min(0).nullish(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type ListVersions = z.input<typeof ListVersions>;

export const VersionPage = z.object({
  versions: z.array(CatalogueVersion),
  /** Given on the first page only. */
  edited: HandEdits.nullable(),
  nextCursor: z.number().int().nullable(),
});
export type VersionPage = z.infer<typeof VersionPage>;

export const ListVersionDifferences = z.object({
  /** A version, or `edits`: what was changed by hand since the newest. */
  version: z.union([z.coerce.number().int().min(0), z.literal('edits')]),
  /** `made`: what the version changed. `restoring`: what bringing it back would change now. */
  of: z.enum(['made', 'restoring']).default('made'),
  cursor: z.coerce.number().int().min(0).nullish(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListVersionDifferences = z.input<typeof ListVersionDifferences>;

export const DifferencePage = z.object({
  counts: DifferenceCounts,
  differences: z.array(Difference),
  nextCursor: z.number().int().nullable(),
});
export type DifferencePage = z.infer<typeof DifferencePage>;

export const RestoreVersion = z.object({
  /** 0: what there was before the first version. */
  number: z.number().int().min(0),
});
export type RestoreVersion = z.infer<typeof RestoreVersion>;

import { z } from 'zod';
import { MissingItems } from '../uploads/schemas';
import { DifferenceCounts, DifferenceKind } from '../versions/schemas';

/** What does not fit together. Sentences: `price-list.json`, `contradictions`. */
export const ContradictionKey = z.enum([
  'price-leapt',
  'twins-differ',
  'price-out-of-line',
  'units-differ',
  'name-spelled-twice',
  'option-spelled-twice',
  'value-spelled-twice',
  'all-sold-out',
  'answer-names-price',
]);
export type ContradictionKey = z.infer<typeof ContradictionKey>;

/** `params` ending in `Minor` are money in the company's currency. `rows`: the first ten; `count`: how many in all. */
export const Contradiction = z.object({
  key: ContradictionKey,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  rows: z.array(z.object({ sheet: z.string().nullable(), row: z.number().int() })),
  count: z.number().int(),
});
export type Contradiction = z.infer<typeof Contradiction>;

export const DryRunKnowledgeBase = z.object({ id: z.string(), missing: MissingItems.default('keep') });
export type DryRunKnowledgeBase = z.input<typeof DryRunKnowledgeBase>;

/** What publishing an upload would do now. Counts are of items and answers together. */
export const DryRun = DifferenceCounts.extend({
  /** Hand it to `publishKnowledgeBase`: nothing but this is published then. */
  basis: z.string(),
  unchanged: z.number().int(),
  refused: z.number().int(),
  /** On sale, and not mentioned in the file: how many there are, whatever is to become of them. */
  missing: z.number().int(),
  /** The worst first; of each kind twenty at most. */
  contradictions: z.array(Contradiction),
  /** How many there are of each kind, where there are more. */
  more: z.partialRecord(ContradictionKey, z.number().int()),
});
export type DryRun = z.infer<typeof DryRun>;

export const ListDryRunDifferences = DryRunKnowledgeBase.extend({
  kind: DifferenceKind.optional(),
  /** `nextCursor` of the page before. */
  cursor: z.coerce.number().int().min(0).nullish(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListDryRunDifferences = z.input<typeof ListDryRunDifferences>;

export const PreviewItems = DryRunKnowledgeBase.extend({
  itemIds: z.array(z.string()).max(10_000),
  questions: z.array(z.string()).max(10_000),
});
export type PreviewItems = z.input<typeof PreviewItems>;

export const FindNewNames = z.object({ id: z.string(), queries: z.array(z.string().max(500)).max(200) });
export type FindNewNames = z.infer<typeof FindNewNames>;

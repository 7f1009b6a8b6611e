import { z } from 'zod';
import { ScoredItem } from '../schemas';

/** An option of what was found, and how many of the items have each of its values; the commonest first. */
export const Facet = z.object({
  option: z.string(),
  values: z.array(z.object({ value: z.string(), items: z.number().int() })),
});
export type Facet = z.infer<typeof Facet>;

/** Which of the wishes nothing fulfils. */
export const UnmetWish = z.enum(['price', 'options', 'stock']);
export type UnmetWish = z.infer<typeof UnmetWish>;

/**
 * What a search found. `items` fulfil every wish. When there are none, `alternatives` are the nearest that do not
 * fulfil `unmet`. `facets` tell how the items can be told apart.
 */
export const CatalogueSearch = z.object({
  items: z.array(ScoredItem),
  alternatives: z.array(ScoredItem),
  unmet: z.array(UnmetWish),
  facets: z.array(Facet),
});
export type CatalogueSearch = z.infer<typeof CatalogueSearch>;

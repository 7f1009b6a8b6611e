import { z } from 'zod';
import { SaleItem } from '@/lib/assistant/schemas';
import { embedQuery, listItems, type ScoredItem, searchCatalogue } from '@/lib/knowledge';
import { toSaleItem } from './to-sale-item';
import { defineTool } from './tool';

const FoundItem = SaleItem.extend({ score: z.number(), byMeaning: z.literal(true).optional() });

export const searchItems = defineTool({
  name: 'search_items',
  description:
    'Find products and services in the price list by what the customer says. An empty query lists what is sold. Variants of one product have the same name and different options. When nothing fulfils the limits and options, `alternatives` are the nearest items and `unmet` says what they miss. `byMeaning`: the item was not named, it is only something like it.',
  args: z.object({
    query: z.string().trim().max(300).describe("The customer's words for the item, in any language"),
    limit: z.number().int().min(1).max(50).default(12),
    priceMinMinor: z.number().int().min(0).optional().describe('At least this price, in minor units'),
    priceMaxMinor: z.number().int().min(0).optional().describe('At most this price, in minor units'),
    options: z
      .record(z.string().max(60), z.string().max(120))
      .optional()
      .describe('Wanted values by the name of the option, as results show them'),
    inStock: z.boolean().optional().describe('true: leave out what is sold out'),
  }),
  result: z.object({
    items: z.array(FoundItem),
    alternatives: z.array(FoundItem).default([]),
    unmet: z.array(z.enum(['price', 'options', 'stock'])).default([]),
    facets: z
      .array(
        z.object({
          option: z.string(),
          values: z.array(z.object({ value: z.string(), items: z.number().int() })),
        }),
      )
      .default([]),
  }),
  reach: 'inside',
  prepare: (ctx, { query }) => embedQuery(ctx, query),
  run: async (ctx, _desk, { query, limit, ...wishes }, meaning = null) => {
    if (query === '') {
      const { items } = await listItems(ctx, { limit });
      return { items: items.map((item) => ({ ...toSaleItem(item), score: 1 })) };
    }
    const { items, alternatives, ...rest } = await searchCatalogue(ctx, { query, limit, ...wishes }, meaning);
    return { ...rest, items: items.map(shown), alternatives: alternatives.map(shown) };
  },
});

const shown = (item: ScoredItem) => ({
  ...toSaleItem(item),
  score: item.score,
  ...(item.byMeaning && { byMeaning: item.byMeaning }),
});

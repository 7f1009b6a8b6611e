import { z } from 'zod';
import { SaleItem } from '@/lib/assistant/schemas';
import { listItems, searchItems as search } from '@/lib/knowledge';
import { toSaleItem } from './to-sale-item';
import { defineTool } from './tool';

export const searchItems = defineTool({
  name: 'search_items',
  description:
    'Find products and services in the price list by what the customer says. An empty query lists what is sold. Variants of one product have the same name and different options.',
  args: z.object({
    query: z.string().trim().max(300).describe("The customer's words for the item, in any language"),
    limit: z.number().int().min(1).max(50).default(12),
  }),
  result: z.object({ items: z.array(SaleItem.extend({ score: z.number() })) }),
  reach: 'inside',
  run: async (ctx, _desk, { query, limit }) => {
    if (query === '') {
      const { items } = await listItems(ctx, { limit });
      return { items: items.map((item) => ({ ...toSaleItem(item), score: 1 })) };
    }
    const found = await search(ctx, { query, limit });
    return { items: found.map((item) => ({ ...toSaleItem(item), score: item.score })) };
  },
});

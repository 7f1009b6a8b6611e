import { z } from 'zod';
import { SaleItem } from '@/lib/assistant/schemas';
import { findSimilarItems } from '@/lib/knowledge';
import { toSaleItem } from './to-sale-item';
import { defineTool } from './tool';

export const findSimilar = defineTool({
  name: 'find_similar',
  description:
    'What can be offered instead of an item, for example one that is sold out: its other variants first, then items like it.',
  args: z.object({
    itemId: z.string().min(1).max(60),
    limit: z.number().int().min(1).max(20).default(4),
    inStock: z.boolean().default(true).describe('true: only what can be bought now'),
    priceMaxMinor: z.number().int().min(0).optional().describe('At most this price, in minor units'),
  }),
  result: z.object({ items: z.array(SaleItem) }),
  reach: 'inside',
  run: async (ctx, _desk, { itemId, limit, inStock, priceMaxMinor }) => {
    const limits = priceMaxMinor === undefined ? {} : { priceMaxMinor };
    const items = await findSimilarItems(ctx, { itemId, limit, inStock, ...limits });
    return { items: items.map(toSaleItem) };
  },
});

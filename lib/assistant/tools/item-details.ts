import { z } from 'zod';
import { SaleItem } from '@/lib/assistant/schemas';
import { getItem } from '@/lib/knowledge';
import { toSaleItem } from './to-sale-item';
import { defineTool } from './tool';

export const itemDetails = defineTool({
  name: 'item_details',
  description:
    'Everything the price list says about one item: description, options, price, stock, duration, prepayment.',
  args: z.object({ itemId: z.string().min(1).max(60) }),
  result: z.object({ item: SaleItem }),
  reach: 'inside',
  run: async (ctx, _desk, { itemId }) => ({ item: toSaleItem(await getItem(ctx, { id: itemId })) }),
});

import { z } from 'zod';
import { defineContract } from '@/lib/platform/dispatch/define-contract';

/** Read an uploaded price list, as its mapping says at that moment. */
export const readPriceListFile = defineContract({
  id: 'knowledge.read-price-list',
  payload: z.object({ knowledgeBaseId: z.string() }),
  queue: ({ knowledgeBaseId }) => `price-list:${knowledgeBaseId}`,
  retry: { attempts: 3, minMs: 1_000, maxMs: 30_000 },
});

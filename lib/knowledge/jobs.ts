import { z } from 'zod';
import { defineContract } from '@/lib/platform/dispatch/define-contract';

/** Place the items of a company by their meaning, those that are not yet. */
export const embedItemsLater = defineContract({
  id: 'knowledge.embed-items',
  payload: z.object({ companyId: z.string() }),
  queue: ({ companyId }) => `embeddings:${companyId}`,
  retry: { attempts: 8, minMs: 2_000, maxMs: 600_000 },
});

export const tendEmbeddingsNightly = defineContract({
  id: 'knowledge.tend-embeddings',
  payload: z.object({}),
  retry: { attempts: 2, minMs: 60_000, maxMs: 60_000 },
  cron: '17 3 * * *',
});

/** Read an uploaded price list, as its mapping says at that moment. */
export const readPriceListFile = defineContract({
  id: 'knowledge.read-price-list',
  payload: z.object({ knowledgeBaseId: z.string() }),
  queue: ({ knowledgeBaseId }) => `price-list:${knowledgeBaseId}`,
  retry: { attempts: 3, minMs: 1_000, maxMs: 30_000 },
});

/** Forget what was read in uploads of long ago. */
export const pruneUploadsNightly = defineContract({
  id: 'knowledge.prune-uploads',
  payload: z.object({}),
  retry: { attempts: 3, minMs: 60_000, maxMs: 600_000 },
  cron: '27 3 * * *',
});

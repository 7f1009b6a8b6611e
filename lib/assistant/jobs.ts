import { z } from 'zod';
import { defineContract } from '@/lib/platform/dispatch/define-contract';

/** Fold what was said long ago in a conversation into its summary. One at a time a conversation. */
export const foldConversation = defineContract({
  id: 'assistant.fold-conversation',
  payload: z.object({ conversationId: z.string() }),
  queue: ({ conversationId }) => `fold:${conversationId}`,
  retry: { attempts: 3, minMs: 30_000, maxMs: 600_000 },
});

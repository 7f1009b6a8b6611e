import { z } from 'zod';
import { defineContract } from '@/lib/platform/dispatch/define-contract';

/** Answer a turn, at the end of its quiet window. One at a time a conversation. */
export const answerTurn = defineContract({
  id: 'conversations.answer-turn',
  payload: z.object({ conversationId: z.string(), turnId: z.string() }),
  queue: ({ conversationId }) => `answer:${conversationId}`,
  retry: { attempts: 6, minMs: 1_000, maxMs: 60_000 },
});

/** Hand one stored message to its channel. One at a time a conversation, so that none overtakes another. */
export const deliverMessage = defineContract({
  id: 'conversations.deliver-message',
  payload: z.object({ conversationId: z.string(), messageId: z.string() }),
  queue: ({ conversationId }) => `deliver:${conversationId}`,
  retry: { attempts: 8, minMs: 1_000, maxMs: 300_000 },
});

import { z } from 'zod';
import { defineContract } from '@/lib/platform/dispatch/define-contract';
import { HumanOccasion } from './schemas';

/** Answer a turn, at the end of its quiet window. One at a time a conversation. */
export const answerTurn = defineContract({
  id: 'conversations.answer-turn',
  payload: z.object({ conversationId: z.string(), turnId: z.string() }),
  queue: ({ conversationId }) => `answer:${conversationId}`,
  retry: { attempts: 6, minMs: 1_000, maxMs: 60_000 },
});

/**
 * Hand one stored message to its channel. One at a time a conversation, so that none overtakes another. `slot`: the moment
 * that the account's pace keeps free for it.
 */
export const deliverMessage = defineContract({
  id: 'conversations.deliver-message',
  payload: z.object({ conversationId: z.string(), messageId: z.string(), slot: z.iso.datetime().optional() }),
  queue: ({ conversationId }) => `deliver:${conversationId}`,
  retry: { attempts: 12, minMs: 1_000, maxMs: 300_000 },
});

/** The time of a person's lease may be over: the assistant takes the conversation back. */
export const endHumanLease = defineContract({
  id: 'conversations.end-human-lease',
  payload: z.object({ conversationId: z.string() }),
  queue: ({ conversationId }) => `answer:${conversationId}`,
  retry: { attempts: 6, minMs: 1_000, maxMs: 60_000 },
});

/** A customer wrote to a person some time ago: see whether anybody has looked. */
export const callIfWaiting = defineContract({
  id: 'conversations.call-if-waiting',
  payload: z.object({ conversationId: z.string() }),
  retry: { attempts: 6, minMs: 1_000, maxMs: 60_000 },
});

/** News: a person is needed. Told once an occasion. */
export const humanNeeded = defineContract({
  id: 'conversations.human-needed',
  payload: z.object({ conversationId: z.string(), occasion: z.string(), reason: HumanOccasion }),
  retry: { attempts: 6, minMs: 1_000, maxMs: 60_000 },
});

/** Delete what companies do not want to keep. */
export const pruneHistoryHourly = defineContract({
  id: 'conversations.prune-history',
  payload: z.object({}),
  retry: { attempts: 3, minMs: 60_000, maxMs: 600_000 },
  cron: '27 * * * *',
});

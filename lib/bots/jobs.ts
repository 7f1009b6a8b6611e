import { z } from 'zod';
import { defineContract } from '@/lib/platform/dispatch/define-contract';

/** Send what waits for a person, in order. */
export const sendMessages = defineContract({
  id: 'bots.send-messages',
  payload: z.object({ personId: z.string() }),
  queue: ({ personId }) => `bot:${personId}`,
  retry: { attempts: 10, minMs: 2_000, maxMs: 300_000 },
});

/** News: a bought pack of credits has arrived. */
export const packPaid = defineContract({
  id: 'bots.pack-paid',
  payload: z.object({ paymentId: z.string() }),
  retry: { attempts: 5, minMs: 2_000, maxMs: 60_000 },
});

/** News: a bought plan has begun. */
export const tierPaid = defineContract({
  id: 'bots.tier-paid',
  payload: z.object({ paymentId: z.string() }),
  retry: { attempts: 5, minMs: 2_000, maxMs: 60_000 },
});

/** Show in the chat how far a clip is. In the row of the person's messages, so that they do not overtake each other. */
export const showProgress = defineContract({
  id: 'bots.show-progress',
  payload: z.object({ clipId: z.string(), personId: z.string() }),
  queue: ({ personId }) => `bot:${personId}`,
  retry: { attempts: 3, minMs: 2_000, maxMs: 30_000 },
});

/** Send a message of an administrator's to the next of a bot's people. */
export const sendBroadcast = defineContract({
  id: 'bots.send-broadcast',
  payload: z.object({ broadcastId: z.string() }),
  queue: ({ broadcastId }) => `broadcast:${broadcastId}`,
  retry: { attempts: 20, minMs: 2_000, maxMs: 300_000 },
});

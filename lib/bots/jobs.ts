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

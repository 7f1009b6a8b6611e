import { z } from 'zod';
import { defineContract } from '@/lib/platform/dispatch/define-contract';

/** Act on a stored event. Events of one sender are taken in the order they arrived. */
export const processEvent = defineContract({
  id: 'inbound.process-event',
  payload: z.object({ eventId: z.string(), sender: z.string() }),
  queue: ({ sender }) => `inbound:${sender}`,
  retry: { attempts: 12, minMs: 1_000, maxMs: 900_000 },
});

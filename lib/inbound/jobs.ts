import { z } from 'zod';
import { defineContract } from '@/lib/platform/dispatch/define-contract';

/** Act on a stored event. Events of one sender are taken in the order they arrived. */
export const processEvent = defineContract({
  id: 'inbound.process-event',
  payload: z.object({ eventId: z.string(), sender: z.string() }),
  queue: ({ sender }) => `inbound:${sender}`,
  retry: { attempts: 12, minMs: 1_000, maxMs: 900_000 },
});

/** Fetch what is new in an account that does not call us. */
export const collectEvents = defineContract({
  id: 'inbound.collect-events',
  payload: z.object({ channelId: z.string() }),
  queue: ({ channelId }) => `collect:${channelId}`,
  retry: { attempts: 3, minMs: 5_000, maxMs: 60_000 },
});

/** Look which accounts are to be fetched from now. */
export const collectDue = defineContract({
  id: 'inbound.collect-due',
  payload: z.object({}),
  retry: { attempts: 1, minMs: 1_000, maxMs: 1_000 },
  cron: '* * * * *',
});

export const pruneEventsNightly = defineContract({
  id: 'inbound.prune-events',
  payload: z.object({}),
  retry: { attempts: 3, minMs: 60_000, maxMs: 600_000 },
  cron: '37 3 * * *',
});

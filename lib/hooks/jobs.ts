import { z } from 'zod';
import { defineContract } from '@/lib/platform/dispatch/define-contract';

/** Try one delivery once. Its waits between attempts are its own; these are for our own database being away. */
export const deliverEventContract = defineContract({
  id: 'hooks.deliver-event',
  payload: z.object({ deliveryId: z.string(), step: z.number().int() }),
  retry: { attempts: 10, minMs: 5_000, maxMs: 600_000 },
});

/** Forget deliveries that ended a month ago. */
export const pruneDeliveriesNightly = defineContract({
  id: 'hooks.prune-deliveries',
  payload: z.object({}),
  retry: { attempts: 3, minMs: 60_000, maxMs: 600_000 },
  cron: '47 3 * * *',
});

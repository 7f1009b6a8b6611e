import { z } from 'zod';
import { defineContract } from '@/lib/platform/dispatch/define-contract';

export const expireHoldsEachMinute = defineContract({
  id: 'calendar.expire-holds',
  payload: z.object({}),
  retry: { attempts: 2, minMs: 5_000, maxMs: 20_000 },
  cron: '* * * * *',
});

/** The company cancelled a booking by itself; `reference` says what it was for. */
export const bookingCancelled = defineContract({
  id: 'calendar.booking-cancelled',
  payload: z.object({ bookingId: z.string(), reference: z.string() }),
  retry: { attempts: 10, minMs: 1_000, maxMs: 300_000 },
});

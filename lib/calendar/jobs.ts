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

/** A firm booking has another time; whoever tells its customer asks `takeNewsOfMove` what to say. */
export const bookingMoved = defineContract({
  id: 'calendar.booking-moved',
  payload: z.object({ bookingId: z.string(), moveId: z.string() }),
  retry: { attempts: 12, minMs: 2_000, maxMs: 600_000 },
});

/** A customer asked to cancel what a person has to decide about. */
export const cancellationAsked = defineContract({
  id: 'calendar.cancellation-asked',
  payload: z.object({ bookingId: z.string() }),
  retry: { attempts: 12, minMs: 2_000, maxMs: 600_000 },
});

import { defineJob } from '@/jobs/define-job';
import { announceBooking } from '@/lib/assistant';
import { bookingMoved } from '@/lib/calendar';

export const bookingMovedJob = defineJob(bookingMoved, (ctx, { bookingId, moveId }) =>
  announceBooking(ctx, { kind: 'moved', bookingId, moveId }),
);

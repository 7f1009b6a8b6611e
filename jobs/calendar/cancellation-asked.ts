import { defineJob } from '@/jobs/define-job';
import { announceBooking } from '@/lib/assistant';
import { cancellationAsked } from '@/lib/calendar';

export const cancellationAskedJob = defineJob(cancellationAsked, (ctx, { bookingId }) =>
  announceBooking(ctx, { kind: 'cancellation-asked', bookingId }),
);

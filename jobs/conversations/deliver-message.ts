import { defineJob } from '@/jobs/define-job';
import { deliverMessage, deliverMessageContract, failDelivery } from '@/lib/conversations';
import { AppError } from '@/lib/platform/errors/app-error';

export const deliverMessageJob = defineJob(deliverMessageContract, deliverMessage, {
  giveUp: (ctx, { messageId }, error) =>
    failDelivery(ctx, { messageId, reason: error instanceof AppError ? error.key : 'internal' }),
});

import { defineJob } from '@/jobs/define-job';
import { eraseContactSoon, finishErasure } from '@/lib/erasure';

export const eraseContactJob = defineJob(eraseContactSoon, async (ctx, { contactId }) => {
  await finishErasure(ctx, { contactId });
});

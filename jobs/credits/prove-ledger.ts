import { defineJob } from '@/jobs/define-job';
import { proveLedger, proveLedgerNightly } from '@/lib/credits';

export const proveLedgerJob = defineJob(proveLedgerNightly, async (ctx) => {
  await proveLedger(ctx);
});

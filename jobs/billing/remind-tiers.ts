import { defineJob } from '@/jobs/define-job';
import { remindTiers, remindTiersOften } from '@/lib/billing';

export const remindTiersJob = defineJob(remindTiersOften, (ctx) => remindTiers(ctx));

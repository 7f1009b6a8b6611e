import { defineJob } from '@/jobs/define-job';
import { deliverEvent, deliverEventContract } from '@/lib/hooks';

export const deliverEventJob = defineJob(deliverEventContract, (ctx, payload) => deliverEvent(ctx, payload));

import { defineJob } from '@/jobs/define-job';
import { embedItems, embedItemsLater } from '@/lib/knowledge';

export const embedItemsJob = defineJob(embedItemsLater, embedItems);

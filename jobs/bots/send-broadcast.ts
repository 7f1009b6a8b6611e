import { defineJob } from '@/jobs/define-job';
import { sendBroadcast, sendBroadcastContract } from '@/lib/bots';

export const sendBroadcastJob = defineJob(sendBroadcastContract, sendBroadcast);

import { defineJob } from '@/jobs/define-job';
import { sendMessages, sendMessagesContract } from '@/lib/bots';

export const sendMessagesJob = defineJob(sendMessagesContract, sendMessages);

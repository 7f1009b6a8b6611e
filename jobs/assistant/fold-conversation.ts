import { defineJob } from '@/jobs/define-job';
import { foldConversation, foldConversationContract } from '@/lib/assistant';

export const foldConversationJob = defineJob(foldConversationContract, foldConversation);

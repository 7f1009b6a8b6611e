import { defineJob } from '@/jobs/define-job';
import { refreshChannel, refreshChannelContract } from '@/lib/channels';

export const refreshChannelJob = defineJob(refreshChannelContract, refreshChannel);

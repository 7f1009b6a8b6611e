import { defineJob } from '@/jobs/define-job';
import { pruneLogins, pruneLoginsContract } from '@/lib/channels';

export const pruneLoginsJob = defineJob(pruneLoginsContract, pruneLogins);

import { defineJob } from '@/jobs/define-job';
import { sweepIntake, sweepIntakeContract } from '@/lib/subtitles';

export const sweepIntakeJob = defineJob(sweepIntakeContract, sweepIntake);

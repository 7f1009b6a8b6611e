import { defineJob } from '@/jobs/define-job';
import { tendLibrary, tendLibraryContract } from '@/lib/music';

export const tendLibraryJob = defineJob(tendLibraryContract, tendLibrary);

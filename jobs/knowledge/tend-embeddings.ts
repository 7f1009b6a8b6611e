import { defineJob } from '@/jobs/define-job';
import { tendEmbeddings, tendEmbeddingsNightly } from '@/lib/knowledge';

export const tendEmbeddingsJob = defineJob(tendEmbeddingsNightly, tendEmbeddings);

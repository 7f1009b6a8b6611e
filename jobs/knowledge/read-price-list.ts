import { defineJob } from '@/jobs/define-job';
import { giveUpReading, readKnowledgeBase, readPriceListFile } from '@/lib/knowledge';

export const readPriceListJob = defineJob(readPriceListFile, readKnowledgeBase, { giveUp: giveUpReading });

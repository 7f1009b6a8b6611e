import { defineJob } from '@/jobs/define-job';
import { answerTurn } from '@/lib/assistant';
import { answerTurnContract, giveUpTurn } from '@/lib/conversations';

export const answerTurnJob = defineJob(
  answerTurnContract,
  async (ctx, { turnId }) => {
    await answerTurn(ctx, { turnId });
  },
  { giveUp: giveUpTurn },
);

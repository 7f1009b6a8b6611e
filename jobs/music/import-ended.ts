import { defineJob } from '@/jobs/define-job';
import { tellHooks } from '@/lib/hooks';
import { getImport, importEndedContract } from '@/lib/music';

/** An import that was called off is no news: somebody did it. */
export const importEndedJob = defineJob(importEndedContract, async (ctx, { importId }) => {
  const detail = await getImport(ctx, importId);
  const { state, endedAt } = detail;
  if (endedAt === null || state === 'CANCELLED') return;
  const { sourceId, kind, total, imported, duplicates, review, failed, album } = detail;
  await tellHooks(ctx, {
    event: state === 'DONE' ? 'music.import.completed' : 'music.import.failed',
    // Tried again it ends again, and that is news.
    subject: `${importId} ${endedAt.toISOString()}`,
    at: endedAt,
    data: {
      importId,
      sourceId,
      kind,
      state,
      total,
      imported,
      duplicates,
      review,
      failed,
      album,
      reason: detail.reason?.key ?? null,
      endedAt: endedAt.toISOString(),
    },
  });
});

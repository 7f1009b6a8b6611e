import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { rendererOf } from '@/lib/platform/dispatch/renderer-of';
import { advanceReel } from '../jobs';
import type { ReelStage } from '../schemas';

export interface Step {
  readonly id: string;
  readonly step: number;
  readonly stage: ReelStage;
  readonly generator: string | null;
}

/** Promises the job of a reel's step. What this machine has to render waits for a renderer of its own. */
export async function promiseStep(
  tx: Tx<Ctx>,
  { id, step, stage, generator }: Step,
  afterSeconds = 0,
): Promise<void> {
  const renders = stage === 'download' && generator === 'ffmpeg';
  const renderer = renders ? rendererOf(id) : null;
  const runAt = new Date(tx.ctx.clock.now().getTime() + afterSeconds * 1_000);
  await dispatch(tx, advanceReel, { reelId: id, step, renderer }, { runAt, dedupeKey: `${id}:${step}` });
}

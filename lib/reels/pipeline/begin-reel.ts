import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import type { Tx } from '@/lib/platform/db/transaction';
import { findReel, insertStage, moveReel } from '../store/reels';
import { promiseStep } from './promise-step';

/** Takes a reel out of the queue, inside a transaction that sees everybody's. */
export async function beginReel(across: Tx<BaseCtx>, companyId: string, id: string): Promise<void> {
  const tx: Tx<Ctx> = { ...across, ctx: { ...across.ctx, companyId } };
  const reel = await findReel(tx, id);
  if (reel?.stage !== 'queued') return;
  const at = tx.ctx.clock.now();
  await moveReel(tx, reel, { stage: 'script', since: at }, {});
  await insertStage(tx, reel, { ending: 'done', at });
  await promiseStep(tx, { id, step: reel.step + 1, stage: 'script', generator: null });
  await announce(tx, { kind: 'reel', id });
}

import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import type { Tx } from '@/lib/platform/db/transaction';
import { findClip, insertStage, moveClip } from '../store/clips';
import { promiseStep } from './promise-step';

/** Takes a clip out of the queue, inside a transaction that sees everybody's. */
export async function beginClip(across: Tx<BaseCtx>, companyId: string, id: string): Promise<void> {
  const tx: Tx<Ctx> = { ...across, ctx: { ...across.ctx, companyId } };
  const clip = await findClip(tx, id);
  if (clip?.stage !== 'queued') return;
  const at = tx.ctx.clock.now();
  await moveClip(tx, clip, { stage: 'fetch', since: at }, {});
  await insertStage(tx, clip, { ending: 'done', at });
  await promiseStep(tx, { id, step: clip.step + 1, stage: 'fetch' });
  await announce(tx, { kind: 'clip', id });
}

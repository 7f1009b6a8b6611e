import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { admitReels, deliverReel } from '../jobs';
import type { ReelStage } from '../schemas';
import { insertStage, moveReel, type ReelChanges, type ReelRow } from '../store/reels';
import { promiseStep } from './promise-step';

interface Move {
  readonly to: ReelStage;
  readonly changes?: ReelChanges;
  readonly afterSeconds?: number;
  /** How the stage ended: 'done', or the class of a failure. Left out when the same stage simply goes on. */
  readonly ending?: string;
}

/** Moves a reel to its next step, with the job that does it; nothing when the reel has moved meanwhile. */
export async function moveOn(ctx: Ctx, reel: ReelRow, move: Move): Promise<void> {
  const { to, changes = {}, afterSeconds = 0, ending } = move;
  const at = ctx.clock.now();
  const since = ending === undefined ? reel.stageSince : at;
  await inTransaction(ctx, async (tx) => {
    const news = ending === undefined ? {} : { progress: null };
    if (!(await moveReel(tx, reel, { stage: to, since }, { ...news, ...changes }))) return;
    if (ending !== undefined) await insertStage(tx, reel, { ending, at });
    const generator = typeof changes.generator === 'string' ? changes.generator : reel.generator;
    if (to === 'deliver') {
      await dispatch(tx, deliverReel, { reelId: reel.id }, { dedupeKey: reel.id });
      await dispatch(tx, admitReels, {});
    } else await promiseStep(tx, { id: reel.id, step: reel.step + 1, stage: to, generator }, afterSeconds);
    await announce(tx, { kind: 'reel', id: reel.id });
  });
}

import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { admitClips, clipMoved, deliverClip } from '../jobs';
import type { ClipStage } from '../schemas';
import { stageNames } from '../stage';
import { type ClipChanges, type ClipRow, insertStage, moveClip } from '../store/clips';
import { Hashes } from './open-work';
import { promiseStep } from './promise-step';

export interface Done {
  /** What the stage's result is kept under; null: it was not needed. */
  readonly hash: string | null;
  readonly ending: 'done' | 'reused' | 'skipped';
  readonly changes?: ClipChanges;
}

/** Moves a clip to its next stage, with the job that does it; nothing when the clip has moved meanwhile. */
export async function moveOn(ctx: Ctx, clip: ClipRow, { hash, ending, changes = {} }: Done): Promise<void> {
  const at = ctx.clock.now();
  const to = stageAfter(clip.stage);
  const hashes = { ...Hashes.parse(clip.hashes), [clip.stage]: hash };
  await inTransaction(ctx, async (tx) => {
    const news = { ...changes, hashes, progress: null, etaSeconds: null };
    if (!(await moveClip(tx, clip, { stage: to, since: at }, news))) return;
    await insertStage(tx, clip, { ending, at });
    const step = clip.step + 1;
    if (to === 'deliver') {
      await dispatch(tx, deliverClip, { clipId: clip.id }, { dedupeKey: clip.id });
      await dispatch(tx, admitClips, {});
    } else await promiseStep(tx, { id: clip.id, step, stage: to });
    if (clip.face === 'telegram' && ending === 'done')
      await dispatch(tx, clipMoved, { clipId: clip.id, step });
    await announce(tx, { kind: 'clip', id: clip.id });
  });
}

function stageAfter(stage: string): ClipStage {
  const index = (stageNames as readonly string[]).indexOf(stage);
  return stageNames[index + 1] ?? 'deliver';
}

import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { rendererOf } from '@/lib/platform/dispatch/renderer-of';
import { advanceClip } from '../jobs';
import type { ClipStage } from '../schemas';

/** Stages that keep the machine busy, and wait for a place on it. */
const heavy: ReadonlySet<ClipStage> = new Set(['audio', 'render']);

/** Promises the job of a clip's step. */
export async function promiseStep(
  tx: Tx<Ctx>,
  { id, step, stage }: { readonly id: string; readonly step: number; readonly stage: ClipStage },
): Promise<void> {
  const payload = { clipId: id, step, renderer: heavy.has(stage) ? rendererOf(id) : null };
  await dispatch(tx, advanceClip, payload, { dedupeKey: `${id}:${step}` });
}

import { createHash } from 'node:crypto';
import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { env } from '@/lib/platform/env';
import { advanceClip } from '../jobs';
import type { ClipStage } from '../schemas';

/** Stages that keep the machine busy, and wait for a place on it. */
const heavy: ReadonlySet<ClipStage> = new Set(['audio', 'render']);

/** Promises the job of a clip's step. */
export async function promiseStep(
  tx: Tx<Ctx>,
  { id, step, stage }: { readonly id: string; readonly step: number; readonly stage: ClipStage },
): Promise<void> {
  const place = createHash('sha256').update(id).digest().readUInt32BE(0) % env().RENDERERS;
  const payload = { clipId: id, step, renderer: heavy.has(stage) ? place : null };
  await dispatch(tx, advanceClip, payload, { dedupeKey: `${id}:${step}` });
}

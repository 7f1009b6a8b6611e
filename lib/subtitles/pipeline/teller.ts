import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { log } from '@/lib/platform/log';
import { clipMoved } from '../jobs';
import { type ClipRow, noteProgress } from '../store/clips';

/** Screens are told as often; a chat, whose message is edited each time, less. */
const screenMs = 1_500;
const chatMs = 6_000;

/** Shows how far a stage is and how long it will take, not too often and without waiting for it. */
export function teller(ctx: Ctx, clip: ClipRow): (percent: number) => void {
  const beganAt = performance.now();
  let toldAt = beganAt;
  let saidAt = beganAt;
  return (percent) => {
    const now = performance.now();
    if (now - toldAt < screenMs) return;
    toldAt = now;
    const says = clip.face === 'telegram' && now - saidAt >= chatMs;
    if (says) saidAt = now;
    const progress = Math.max(0, Math.min(99, Math.round(percent)));
    const left = percent > 2 ? ((now - beganAt) / percent) * (100 - percent) : null;
    const etaSeconds = left === null ? null : Math.ceil(left / 1_000);
    inTransaction(ctx, async (tx) => {
      if (!(await noteProgress(tx, clip, { progress, etaSeconds }))) return;
      await announce(tx, { kind: 'clip', id: clip.id });
      if (says) await dispatch(tx, clipMoved, { clipId: clip.id, step: clip.step });
    }).catch((error: unknown) => log.warn({ err: error, clipId: clip.id }, 'progress could not be noted'));
  };
}

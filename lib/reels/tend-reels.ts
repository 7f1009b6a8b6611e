import { authorize } from '@/lib/companies';
import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { admitReels, reelDelayed, reelsTroubled } from './jobs';
import { failReel } from './pipeline/fail-reel';
import { alertSlot } from './provider-keys/alert-slot';
import { findAbandoned, readEnds, takeDelayed } from './store/queue';

const minuteMs = 60_000;
/** A wait longer than this is explained, once. */
const longMs = 5 * minuteMs;
/** Nothing is without a job for so long unless its job died. */
const abandonedMs = 2 * minuteMs;
const recentMs = 15 * minuteMs;
/** From so many failures of ours on, when they are more than half of all ends. */
const manyFailures = 5;

/** Looks after reels: those that wait long are explained, those whose work died end, and troubles are told. */
export async function tendReels(base: BaseCtx): Promise<void> {
  authorize(base, 'reel.make');
  const now = base.clock.now();
  const ago = (ms: number): Date => new Date(now.getTime() - ms);
  const abandoned = await acrossCompanies(base, async (tx) => {
    await dispatch(tx, admitReels, {});
    for (const { id, companyId } of await takeDelayed(tx, ago(longMs), now)) {
      const theirs: Tx<Ctx> = { ...tx, ctx: { ...tx.ctx, companyId } };
      await dispatch(theirs, reelDelayed, { orderId: id }, { dedupeKey: id });
    }
    const { ended, ours } = await readEnds(tx, ago(recentMs));
    if (ours >= manyFailures && ours * 2 > ended) await tell(tx, 'failing', ours);
    const found = await findAbandoned(tx, ago(abandonedMs));
    if (found.length > 0) await tell(tx, 'stuck', found.length);
    return found;
  });
  for (const { id, companyId } of abandoned)
    await failReel({ ...base, companyId }, id, { class: 'UNKNOWN', raw: 'its job is gone' });
}

async function tell(tx: Tx<BaseCtx>, cause: 'failing' | 'stuck', count: number): Promise<void> {
  const slot = alertSlot(tx.ctx.clock.now());
  await dispatch(tx, reelsTroubled, { cause, count, slot }, { dedupeKey: `${cause}:${slot}` });
}

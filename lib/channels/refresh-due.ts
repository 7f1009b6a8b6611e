import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { channelFor } from './channel-for';
import { refreshChannel } from './jobs';
import { findAllLive } from './store/channels';

/** A session on a telephone dies without a word: it is looked at three times a minute, so that it is found within one. */
const sessionSeconds = 20;
const otherSeconds = 600;

/**
 * Promises the looks of the coming minute at every live channel. Each look has its own name, so that two clocks, or a
 * restarted one, promise it once.
 */
export async function refreshDue(base: BaseCtx): Promise<void> {
  authorize(base, 'channel.tend');
  const now = Math.floor(base.clock.now().getTime() / 1_000);
  const live = await acrossCompanies(base, findAllLive);
  for (const { id, companyId, adapter } of live) {
    if (!channelFor(adapter).refresh) continue;
    const pause = adapter === 'waha' ? sessionSeconds : otherSeconds;
    const looks = slotsWithin(now, now + 60, pause);
    if (looks.length === 0) continue;
    await inTransaction({ ...base, companyId }, async (tx) => {
      for (const second of looks) {
        const runAt = new Date(second * 1_000);
        await dispatch(tx, refreshChannel, { channelId: id }, { runAt, dedupeKey: `${id}:${second}` });
      }
    });
  }
}

/** The multiples of `step` from `from` up to, not including, `to`. */
function slotsWithin(from: number, to: number, step: number): number[] {
  const slots: number[] = [];
  for (let slot = Math.ceil(from / step) * step; slot < to; slot += step) slots.push(slot);
  return slots;
}

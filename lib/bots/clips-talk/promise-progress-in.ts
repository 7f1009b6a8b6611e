import type { BaseCtx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { showProgress } from '../jobs';
import { promiseEdit } from '../store/bot-clips';

/** The message of a clip is not changed more often. */
const pauseMs = 4_000;

/**
 * Promises that the message of a clip will show how far it is, a pause after it was changed last: whatever happens
 * meanwhile is shown with it. Nothing when that is promised already, or the clip has no message. The transaction must be
 * one across companies.
 */
export async function promiseProgressIn(tx: Tx<BaseCtx>, clipId: string): Promise<void> {
  const promised = await promiseEdit(tx, clipId, pauseMs);
  if (promised)
    await dispatch(tx, showProgress, { clipId, personId: promised.personId }, { runAt: promised.at });
}

import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { newId } from '@/lib/platform/new-id';
import { type CallOutcome, callHook } from './call-hook';
import { hookSecrets } from './hook-secrets';
import { deliverEventContract } from './jobs';
import { nextWait } from './next-wait';
import { type DueDelivery, findDueDelivery, insertAttempt, moveDelivery } from './store/deliveries';
import { updateHook } from './store/hooks';

const gone = 410;

/**
 * Tries a delivery once and promises the next try when the receiver does not answer with a 2xx. A process that dies between
 * the call and writing it down leaves the step as it was: the same message is sent again, under the same id. Never inside
 * a transaction.
 */
export async function deliverEvent(
  base: BaseCtx,
  { deliveryId, step }: { deliveryId: string; step: number },
): Promise<void> {
  authorize(base, 'hook.send');
  const due = await acrossCompanies(base, (tx) => findDueDelivery(tx, deliveryId, step));
  if (!due) return;
  const secrets = due.isActive ? await hookSecrets(base, due.hookId) : null;
  const at = base.clock.now();
  if (!secrets) {
    const dropped = { state: 'DROPPED', endedAt: at } as const;
    await acrossCompanies(base, (tx) => moveDelivery(tx, { id: deliveryId, step }, dropped));
    return;
  }
  const { current, previous } = secrets;
  const outcome = await callHook({
    id: deliveryId,
    at,
    body: due.body,
    url: due.url,
    secrets: previous && previous.until > at ? [current, previous.secret] : [current],
  });
  await acrossCompanies(base, (tx) => note(tx, { ...due, id: deliveryId, step, at }, outcome));
}

interface Tried extends DueDelivery {
  readonly id: string;
  readonly step: number;
  readonly at: Date;
}

async function note(tx: Tx<BaseCtx>, tried: Tried, outcome: CallOutcome): Promise<void> {
  const { id, step, hookId, at } = tried;
  const { wishedMs, ...attempt } = outcome;
  const now = tx.ctx.clock.now();
  await insertAttempt(tx, { id: newId('att', now), deliveryId: id, at, ...attempt });
  const { status } = outcome;
  if (status !== null && status >= 200 && status < 300) {
    await moveDelivery(tx, { id, step }, { state: 'DELIVERED', endedAt: now });
    return;
  }
  const tries = tried.tries + 1;
  const wait = status === gone ? null : nextWait(tries, Math.random(), wishedMs);
  if (wait === null) {
    await moveDelivery(tx, { id, step }, { state: 'FAILED', tries, endedAt: now });
    if (status === gone) await switchOff(tx, hookId);
    return;
  }
  const runAt = new Date(now.getTime() + wait);
  if (await moveDelivery(tx, { id, step }, { tries, nextAt: runAt }))
    await dispatch(tx, deliverEventContract, { deliveryId: id, step: step + 1 }, { runAt });
}

/** 410 means that the receiver is gone and wishes no more. */
async function switchOff(tx: Tx<BaseCtx>, hookId: string): Promise<void> {
  await updateHook(tx, hookId, { state: 'DISABLED', disabledAs: 'gone' }, tx.ctx.clock.now());
  await writeAudit(tx, { action: 'hook.disabled', subject: hookId, detail: { status: gone } });
}

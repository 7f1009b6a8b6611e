import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { deliverEventContract } from './jobs';
import { TellHooks } from './schemas';
import { insertDelivery } from './store/deliveries';
import { findListeners } from './store/hooks';

/** Promises a piece of news to every receiver that wishes it, once each, however often it is told. Returns to how many. */
export async function tellHooks(base: BaseCtx, input: TellHooks): Promise<number> {
  authorize(base, 'hook.send');
  const { event, subject, at, data } = parse(TellHooks, input);
  const body = JSON.stringify({ type: event, timestamp: at.toISOString(), data });
  return acrossCompanies(base, async (tx) => {
    let told = 0;
    const now = base.clock.now();
    for (const hookId of await findListeners(tx, event)) {
      const id = newId('msg', now);
      if (!(await insertDelivery(tx, { id, hookId, event, subject, body, at: now }))) continue;
      await dispatch(tx, deliverEventContract, { deliveryId: id, step: 0 });
      told += 1;
    }
    return told;
  });
}

import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { AppError } from '@/lib/platform/errors/app-error';
import { deliverEventContract } from './jobs';
import { findPlaceOfDelivery, restartDelivery } from './store/deliveries';

/**
 * Sends a message once more, now and with all its patience anew, under the same webhook-id. One that waits for its next try
 * does not wait any longer. Throws `not-found` (`delivery-not-found`) and `conflict` (`hook-disabled`).
 */
export async function replayDelivery(base: BaseCtx, deliveryId: string): Promise<void> {
  authorize(base, 'hook.manage');
  await acrossCompanies(base, async (tx) => {
    const found = await findPlaceOfDelivery(tx, deliveryId);
    if (!found) throw new AppError('not-found', 'delivery-not-found');
    if (!found.isActive) throw new AppError('conflict', 'hook-disabled');
    const step = await restartDelivery(tx, deliveryId, base.clock.now());
    await dispatch(tx, deliverEventContract, { deliveryId, step });
    await writeAudit(tx, { action: 'hook.replayed', subject: deliveryId, detail: { hook: found.hookId } });
  });
}

import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { disableKey, findKey } from '../store/provider-keys';

/** Takes a key out of the pool until it is enabled; what was ordered with it can still be fetched. Throws `not-found`. */
export async function disableProviderKey(base: BaseCtx, { id }: { id: string }): Promise<void> {
  authorize(base, 'vault.operate');
  await acrossCompanies(base, async (tx) => {
    if (!(await findKey(tx, id))) throw new AppError('not-found', 'provider-key-not-found');
    await disableKey(tx, id, 'BY_HAND');
    await writeAudit(tx, { action: 'provider-key.disabled', subject: id });
  });
}

import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { enableKey, findKey } from '../store/provider-keys';

/** Makes a key healthy again, whatever had happened to it. Throws `not-found`. */
export async function enableProviderKey(base: BaseCtx, { id }: { id: string }): Promise<void> {
  authorize(base, 'vault.operate');
  await acrossCompanies(base, async (tx) => {
    if (!(await findKey(tx, id))) throw new AppError('not-found', 'provider-key-not-found');
    await enableKey(tx, id);
    await writeAudit(tx, { action: 'provider-key.enabled', subject: id });
  });
}

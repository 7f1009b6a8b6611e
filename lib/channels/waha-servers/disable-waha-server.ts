import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { setWahaServerEnabled } from '../store/waha-servers';

/** Gives no more sessions to a server of the operator's; those on it go on. Throws `not-found`. */
export async function disableWahaServer(base: BaseCtx, { id }: { id: string }): Promise<void> {
  authorize(base, 'vault.operate');
  const found = await acrossCompanies(base, (tx) => setWahaServerEnabled(tx, id, false));
  if (!found) throw new AppError('not-found', 'waha-server-not-found');
}

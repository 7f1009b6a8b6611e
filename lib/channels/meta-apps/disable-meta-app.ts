import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { disableMetaAppRow } from '../store/meta-apps';

/** The app is given to nobody any more; companies bound to it keep it. Throws `not-found`. */
export async function disableMetaApp(base: BaseCtx, { id }: { id: string }): Promise<void> {
  authorize(base, 'vault.operate');
  await acrossCompanies(base, async (tx) => {
    if (!(await disableMetaAppRow(tx, id))) throw new AppError('not-found', 'meta-app-not-found');
    await writeAudit(tx, { action: 'meta-app.disabled', subject: id });
  });
}

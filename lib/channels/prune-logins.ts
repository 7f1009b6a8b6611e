import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { removeCredential } from '@/lib/vault';
import { deleteLogin, findOverLogins } from './store/logins';

/** Forgets logins nobody came back for, with what they gave. */
export async function pruneLogins(base: BaseCtx): Promise<void> {
  authorize(base, 'channel.tend');
  const over = await acrossCompanies(base, (tx) => findOverLogins(tx, base.clock.now()));
  for (const { id, companyId } of over) {
    await inTransaction({ ...base, companyId }, async (tx) => {
      await removeCredential(tx.ctx, { kind: 'login', subject: id });
      await deleteLogin(tx, id);
    });
  }
}

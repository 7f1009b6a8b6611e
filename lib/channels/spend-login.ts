import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { removeCredential } from '@/lib/vault';
import { markLoginUsed } from './store/logins';

/** A login opens one account, once; what it gave is destroyed. */
export async function spendLogin(tx: Tx<Ctx>, loginId: string): Promise<void> {
  if (!(await markLoginUsed(tx, loginId, tx.ctx.clock.now()))) throw new AppError('invalid', 'login-over');
  await removeCredential(tx.ctx, { kind: 'login', subject: loginId });
}

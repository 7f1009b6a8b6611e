import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Balance } from './schemas';
import { readBalance } from './store/books';

/** The company's credits: what can be used, and what is set aside. */
export async function getBalance(ctx: Ctx): Promise<Balance> {
  authorize(ctx, 'credits.read');
  return inTransaction(ctx, (tx) => readBalance(tx));
}

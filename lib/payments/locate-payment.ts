import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import type { SyncPayment } from './schemas';
import { findCompanyOf, findPayment, type StoredPayment } from './store/payments';

/**
 * The payment and the context of its company, for callers who know nothing but an id: the provider's news and the pay
 * page. Whoever names a company in the context finds that company's payments only. Throws `not-found`.
 */
export async function locatePayment(
  base: BaseCtx & { readonly companyId?: string },
  key: SyncPayment,
): Promise<{ readonly ctx: Ctx; readonly payment: StoredPayment }> {
  const where = 'paymentId' in key ? { id: key.paymentId } : key;
  const found = await acrossCompanies(base, (tx) => findCompanyOf(tx, where));
  if (!found || (base.companyId && base.companyId !== found.companyId)) {
    throw new AppError('not-found', 'payment-not-found');
  }
  const ctx: Ctx = { ...base, companyId: found.companyId };
  const payment = await inTransaction(ctx, (tx) => findPayment(tx, found.id));
  if (!payment) throw new AppError('not-found', 'payment-not-found');
  return { ctx, payment };
}

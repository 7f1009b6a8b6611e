import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { expireDueHolds, findCompaniesWithDueHolds } from './store/bookings';

/**
 * Marks the holds of all companies whose time is over; returns how many. For the screens only: a hold that is over stands
 * in nobody's way before it is swept.
 */
export async function expireHolds(base: BaseCtx): Promise<number> {
  const companies = await acrossCompanies(base, findCompaniesWithDueHolds);
  let count = 0;
  for (const companyId of companies) {
    count += await inTransaction({ ...base, companyId }, async (tx) => {
      const ids = await expireDueHolds(tx);
      for (const id of ids) await announce(tx, { kind: 'booking', id });
      return ids.length;
    });
  }
  return count;
}

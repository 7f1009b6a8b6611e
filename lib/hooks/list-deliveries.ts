import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { type HookDelivery, ListDeliveries } from './schemas';
import { findDeliveries } from './store/deliveries';
import { findHook } from './store/hooks';

/** A receiver's deliveries with every attempt, newest first. Throws `not-found` (`hook-not-found`). */
export async function listDeliveries(
  base: BaseCtx,
  hookId: string,
  input: ListDeliveries = {},
): Promise<{ deliveries: HookDelivery[]; next: string | null }> {
  authorize(base, 'hook.manage');
  const { cursor, limit } = parse(ListDeliveries, input);
  return acrossCompanies(base, async (tx) => {
    if (!(await findHook(tx, hookId))) throw new AppError('not-found', 'hook-not-found');
    const found = await findDeliveries(tx, hookId, { cursor, limit: limit + 1 });
    const deliveries = found.slice(0, limit);
    return { deliveries, next: found.length > limit ? (deliveries.at(-1)?.id ?? null) : null };
  });
}

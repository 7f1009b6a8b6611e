import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { inUndoneTransaction } from '@/lib/platform/db/in-undone-transaction';
import { newId } from '@/lib/platform/new-id';
import { systemClock } from '@/lib/platform/time/system-clock';
import type { Company } from './schemas';
import { insertCompany } from './store';

/**
 * Runs `work` in a company that exists for it alone, like `model`, and in a transaction that is never committed: nothing of
 * it is stored, told to screens or promised to jobs, and row-level security keeps real rows out of its sight. Returns what
 * `work` returns.
 */
export async function rehearse<T>(base: BaseCtx, model: Company, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const id = newId('rehearsal', systemClock.now());
  const { tx: _, fence: __, ...alone } = base;
  const ctx: Ctx = { ...alone, actor: { kind: 'operator' }, companyId: id, lane: id };
  return inUndoneTransaction(ctx, async (tx) => {
    await insertCompany(tx, { ...model, id });
    return work(tx.ctx);
  });
}

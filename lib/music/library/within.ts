import { can } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { amongOffered } from '@/lib/platform/db/among-offered';
import type { Tx } from '@/lib/platform/db/transaction';

/** Who looks after the library sees all of it; everybody else what is offered. The database keeps to it. */
export function within<C extends BaseCtx, T>(ctx: C, work: (tx: Tx<C>) => Promise<T>): Promise<T> {
  return can(ctx, 'music.import') ? acrossCompanies(ctx, work) : amongOffered(ctx, work);
}

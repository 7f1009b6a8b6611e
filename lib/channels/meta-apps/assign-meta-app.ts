import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { AppError } from '@/lib/platform/errors/app-error';
import { metaAppsExhausted } from '../jobs';
import type { ChannelHost } from '../port';
import { findBoundApp, findMetaApps, insertBinding, lockMetaPool, type MetaAppRow } from '../store/meta-apps';
import { hostOfApp } from './host-of-app';

/**
 * The Meta app of the company: the one it was given before, or the emptiest that has room, which is then its for good.
 * Throws `limit` `meta-apps-exhausted` when there is none, and tells the administrators once a day. Never inside a
 * transaction.
 */
export async function assignMetaApp(ctx: Ctx): Promise<ChannelHost> {
  authorize(ctx, 'channel.connect');
  const bound = await inTransaction(ctx, (tx) => findBoundApp(tx, ctx.companyId));
  const app = bound ?? (await acrossCompanies(ctx, give));
  if (!app) throw new AppError('limit', 'meta-apps-exhausted');
  return hostOfApp(ctx, app);
}

/** Bindings are counted and written by one at a time: a place is never given twice. */
async function give(tx: Tx<Ctx>): Promise<MetaAppRow | null> {
  await lockMetaPool(tx);
  const bound = await findBoundApp(tx, tx.ctx.companyId);
  if (bound) return bound;
  const now = tx.ctx.clock.now();
  const [free] = (await findMetaApps(tx))
    .filter((app) => app.enabled && app.bound < app.capacity)
    .sort((one, other) => one.bound / one.capacity - other.bound / other.capacity);
  if (!free) {
    const day = now.toISOString().slice(0, 10);
    await dispatch(tx, metaAppsExhausted, { day }, { dedupeKey: day });
    return null;
  }
  await insertBinding(tx, { metaAppId: free.id, at: now });
  await writeAudit(tx, { action: 'meta-app.assigned', subject: free.id });
  return free;
}

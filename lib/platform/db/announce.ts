import type { Ctx } from '@/lib/platform/context';
import type { LiveEvent } from './live-event';
import type { Tx } from './transaction';

/** Tells open screens that something of this company changed. Rides on the transaction: heard only if it commits. */
export async function announce(tx: Tx<Ctx>, event: Omit<LiveEvent, 'companyId'>): Promise<void> {
  const payload: LiveEvent = { ...event, companyId: tx.ctx.companyId };
  await tx.db.$queryRaw`select pg_notify('x8_live', ${JSON.stringify(payload)})::text`;
}

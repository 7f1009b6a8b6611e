import type { BaseCtx, Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

/** Until the transaction ends, nobody else writes down what was found in this account. */
export async function lockCollecting(tx: Tx<Ctx>, channelId: string): Promise<void> {
  await tx.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`collect\n${channelId}`}, 0))`;
}

/** Workers that have been heard of within the last twenty seconds. */
export async function findLiveWorkers(
  tx: Tx<BaseCtx>,
): Promise<Array<{ id: string; host: string; pid: number }>> {
  return tx.db.$queryRaw`
    select id, host, pid from worker where heartbeat_at > now() - interval '20 seconds' order by id`;
}

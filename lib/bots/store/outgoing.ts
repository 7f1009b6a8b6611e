import type { BaseCtx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { OutgoingMessage } from '../sending/outgoing-message';

export interface OutgoingRow {
  readonly id: bigint;
  readonly message: OutgoingMessage | null;
}

const keptMs = 3 * 24 * 60 * 60_000;

/** False: what may be said once only has been said. */
export async function insertOutgoing(
  tx: Tx<BaseCtx>,
  personId: string,
  message: OutgoingMessage,
  once: string | null,
): Promise<boolean> {
  const count = await tx.db.$executeRaw`
    insert into bot_outgoing (person_id, company_id, once, message, created_at)
    select id, company_id, ${once}, ${JSON.stringify(message)}::jsonb, ${tx.ctx.clock.now()}
      from telegram_user where id = ${personId}
    on conflict (once) do nothing`;
  return count === 1;
}

/** What a person is to get next. */
export async function findNextOutgoing(tx: Tx<BaseCtx>, personId: string): Promise<OutgoingRow | null> {
  const [row] = await tx.db.$queryRaw<{ id: bigint; message: unknown }[]>`
    select id, message from bot_outgoing where person_id = ${personId} and sent_at is null order by id limit 1`;
  if (!row) return null;
  return { id: row.id, message: OutgoingMessage.safeParse(row.message).data ?? null };
}

/** It is sent, or never will be. */
export async function endOutgoing(tx: Tx<BaseCtx>, id: bigint): Promise<void> {
  const now = tx.ctx.clock.now();
  await tx.db.$executeRaw`delete from bot_outgoing where id = ${id} and once is null`;
  await tx.db.$executeRaw`update bot_outgoing set sent_at = ${now}, message = '{}' where id = ${id}`;
}

/** Nobody is there to read it. */
export async function dropOutgoing(tx: Tx<BaseCtx>, personId: string): Promise<void> {
  const now = tx.ctx.clock.now();
  await tx.db.$executeRaw`delete from bot_outgoing where person_id = ${personId} and once is null`;
  await tx.db.$executeRaw`
    update bot_outgoing set sent_at = ${now}, message = '{}' where person_id = ${personId} and sent_at is null`;
}

export async function pruneOutgoing(tx: Tx<BaseCtx>): Promise<void> {
  const before = new Date(tx.ctx.clock.now().getTime() - keptMs);
  await tx.db.$executeRaw`delete from bot_outgoing where sent_at < ${before}`;
}

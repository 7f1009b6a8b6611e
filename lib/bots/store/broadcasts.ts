import type { BaseCtx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { BotName } from '../schemas';

export interface Broadcast {
  readonly id: string;
  readonly bot: BotName;
  readonly adminId: string;
  readonly text: string;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly sent: number;
  readonly blocked: number;
  readonly failed: number;
  readonly messageId: number | null;
}

/** Written once an id. */
export async function insertBroadcast(
  tx: Tx<BaseCtx>,
  { id, bot, adminId, text }: Pick<Broadcast, 'id' | 'bot' | 'adminId' | 'text'>,
): Promise<void> {
  await tx.db.$executeRaw`
    insert into bot_broadcast (id, bot, admin_id, text, created_at)
    values (${id}, ${bot}, ${adminId}, ${text}, ${tx.ctx.clock.now()}) on conflict (id) do nothing`;
}

export async function findBroadcast(tx: Tx<BaseCtx>, id: string): Promise<Broadcast | null> {
  const [row] = await tx.db.$queryRaw<(Omit<Broadcast, 'messageId'> & { messageId: bigint | null })[]>`
    select id, bot, admin_id as "adminId", text, started_at as "startedAt", finished_at as "finishedAt", sent, blocked,
           failed, message_id as "messageId"
      from bot_broadcast where id = ${id}`;
  return row ? { ...row, messageId: row.messageId === null ? null : Number(row.messageId) } : null;
}

/** False: it has been started, or called off. */
export async function startBroadcast(
  tx: Tx<BaseCtx>,
  id: string,
  messageId: number | null,
): Promise<boolean> {
  const now = tx.ctx.clock.now();
  const count = await tx.db.$executeRaw`
    update bot_broadcast set started_at = ${now}, message_id = ${messageId}
     where id = ${id} and started_at is null and finished_at is null`;
  return count === 1;
}

/** False: it had ended. */
export async function endBroadcast(tx: Tx<BaseCtx>, id: string): Promise<boolean> {
  const now = tx.ctx.clock.now();
  return (
    (await tx.db.$executeRaw`
      update bot_broadcast set finished_at = ${now} where id = ${id} and finished_at is null`) === 1
  );
}

/** Who is written to next: they are reached from now on, so that nobody is written to twice. Null: everybody has been. */
export async function reachNext(
  tx: Tx<BaseCtx>,
  id: string,
): Promise<{ readonly personId: string; readonly telegramId: number } | null> {
  const [row] = await tx.db.$queryRaw<{ personId: string; telegramId: bigint }[]>`
    update bot_broadcast b set reached = u.id
      from (select p.id, p.telegram_id from telegram_user p join bot_broadcast c on c.id = ${id} and c.bot = p.bot
             where p.id > c.reached and p.blocked_at is null and p.banned_at is null order by p.id limit 1) u
     where b.id = ${id} and b.finished_at is null
    returning u.id as "personId", u.telegram_id as "telegramId"`;
  return row ? { personId: row.personId, telegramId: Number(row.telegramId) } : null;
}

export async function countReached(
  tx: Tx<BaseCtx>,
  id: string,
  end: 'sent' | 'blocked' | 'failed',
): Promise<void> {
  const one = (name: string): number => (end === name ? 1 : 0);
  await tx.db.$executeRaw`
    update bot_broadcast
       set sent = sent + ${one('sent')}, blocked = blocked + ${one('blocked')}, failed = failed + ${one('failed')}
     where id = ${id}`;
}

export async function countReachable(tx: Tx<BaseCtx>, bot: BotName): Promise<number> {
  const [row] = await tx.db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from telegram_user
     where bot = ${bot} and blocked_at is null and banned_at is null`;
  return row?.count ?? 0;
}

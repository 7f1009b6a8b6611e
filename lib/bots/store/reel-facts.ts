import type { BaseCtx, Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { BotName, QueueStats } from '../schemas';

/** How many videos a company has got, newest five first. */
export async function findDelivered(tx: Tx<Ctx>): Promise<{
  readonly count: number;
  readonly latest: readonly { readonly id: string; readonly text: string }[];
}> {
  const latest = await tx.db.$queryRaw<{ id: string; text: string }[]>`
    select r.id, o.text from reel r join reel_order o on o.id = r.order_id
     where r.company_id = ${tx.ctx.companyId} and r.file_id is not null and r.finished_at is not null
       and r.deleted_at is null
     order by r.created_at desc, r.nr desc limit 5`;
  const [row] = await tx.db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from reel where company_id = ${tx.ctx.companyId} and stage = 'delivered'`;
  return { count: row?.count ?? 0, latest };
}

export async function countReels(
  tx: Tx<BaseCtx>,
  companyId: string,
): Promise<{ readonly orders: number; readonly delivered: number; readonly failed: number }> {
  const [row] = await tx.db.$queryRaw<{ orders: number; delivered: number; failed: number }[]>`
    select count(distinct order_id)::int as orders, count(*) filter (where stage = 'delivered')::int as delivered,
           count(*) filter (where stage = 'failed')::int as failed
      from reel where company_id = ${companyId}`;
  return row ?? { orders: 0, delivered: 0, failed: 0 };
}

export async function findVideoName(tx: Tx<Ctx>, bot: BotName, reelId: string): Promise<string | null> {
  const [row] = await tx.db.$queryRaw<{ fileId: string }[]>`
    select file_id as "fileId" from bot_video where bot = ${bot} and reel_id = ${reelId}`;
  return row?.fileId ?? null;
}

export async function saveVideoName(
  tx: Tx<Ctx>,
  bot: BotName,
  reelId: string,
  fileId: string,
): Promise<void> {
  await tx.db.$executeRaw`
    insert into bot_video (bot, reel_id, company_id, file_id) values (${bot}, ${reelId}, ${tx.ctx.companyId}, ${fileId})
    on conflict (bot, reel_id) do update set file_id = excluded.file_id`;
}

export async function readQueueStats(tx: Tx<BaseCtx>): Promise<QueueStats> {
  const since = new Date(tx.ctx.clock.now().getTime() - 60 * 60_000);
  const stages = await tx.db.$queryRaw<{ stage: string; count: number; since: Date }[]>`
    select stage, count(*)::int as count, min(stage_since) as since from reel
     where finished_at is null group by stage order by min(step), stage`;
  const [ends] = await tx.db.$queryRaw<{ delivered: number; failed: number; waitingMessages: number }[]>`
    select count(*) filter (where stage = 'delivered')::int as delivered,
           count(*) filter (where stage = 'failed')::int as failed,
           (select count(*)::int from bot_outgoing where sent_at is null) as "waitingMessages"
      from reel where finished_at > ${since}`;
  return { stages, delivered: 0, failed: 0, waitingMessages: 0, ...ends };
}

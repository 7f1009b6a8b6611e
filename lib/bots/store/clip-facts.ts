import type { BaseCtx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { BotName } from '../schemas';

export interface ClipsStats {
  readonly people: number;
  readonly newToday: number;
  readonly activeToday: number;
  readonly blocked: number;
  readonly delivered: number;
  readonly failed: number;
  readonly inWork: number;
  readonly waitingMessages: number;
}

const dayMs = 24 * 60 * 60_000;

/** How a bot and its clips have done within a day. */
export async function readClipsStats(tx: Tx<BaseCtx>, bot: BotName): Promise<ClipsStats> {
  const since = new Date(tx.ctx.clock.now().getTime() - dayMs);
  const [row] = await tx.db.$queryRaw<ClipsStats[]>`
    with people as (
      select count(*)::int as people, count(*) filter (where first_seen > ${since})::int as new_today,
             count(*) filter (where last_seen > ${since})::int as active_today,
             count(*) filter (where blocked_at is not null)::int as blocked
        from telegram_user where bot = ${bot}),
    clips as (
      select count(*) filter (where stage = 'delivered' and finished_at > ${since})::int as delivered,
             count(*) filter (where stage = 'failed' and finished_at > ${since})::int as failed,
             count(*) filter (where finished_at is null)::int as in_work
        from clip where face = 'telegram')
    select people, new_today as "newToday", active_today as "activeToday", blocked, delivered, failed,
           in_work as "inWork",
           (select count(*)::int from bot_outgoing o join telegram_user u on u.id = o.person_id
             where o.sent_at is null and u.bot = ${bot}) as "waitingMessages"
      from people, clips`;
  if (!row) throw new Error('Counting gave no row.');
  return row;
}

export async function countClips(
  tx: Tx<BaseCtx>,
  companyId: string,
): Promise<{ readonly clips: number; readonly delivered: number; readonly failed: number }> {
  const [row] = await tx.db.$queryRaw<{ clips: number; delivered: number; failed: number }[]>`
    select count(*)::int as clips, count(*) filter (where stage = 'delivered')::int as delivered,
           count(*) filter (where stage = 'failed')::int as failed
      from clip where company_id = ${companyId}`;
  return row ?? { clips: 0, delivered: 0, failed: 0 };
}

import type { BaseCtx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { ReelRow } from './reels';

type Found = Pick<ReelRow, 'id' | 'companyId'>;

export interface Room {
  /** Reels that may be made at once, of all customers and of one. */
  readonly inAll: number;
  readonly perCompany: number;
}

/** Whoever lets reels begin does so alone: two who count the same places would fill them twice. */
export async function lockQueue(tx: Tx<BaseCtx>): Promise<void> {
  await tx.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('reels queue', 0))`;
}

/**
 * The queued reels there is room for. Customers take turns: whoever would have fewer videos in work comes first, then
 * whoever has waited longer.
 */
export async function findAdmissible(tx: Tx<BaseCtx>, room: Room): Promise<Found[]> {
  return tx.db.$queryRaw<Found[]>`
    with busy as (
      select company_id, count(*) as n from reel
       where finished_at is null and stage not in ('queued', 'deliver') group by company_id),
    waiting as (
      select r.id, r.company_id, r.created_at, r.nr,
             coalesce(b.n, 0) + row_number() over (partition by r.company_id order by r.created_at, r.nr) as place
        from reel r left join busy b using (company_id) where r.stage = 'queued')
    select id, company_id as "companyId" from waiting where place <= ${room.perCompany}
     order by place, created_at, nr
     limit greatest(0, ${room.inAll} - (select coalesce(sum(n), 0) from busy))`;
}

/** How many reels begin before each of these queued ones, were none to end. */
export async function countAhead(tx: Tx<BaseCtx>, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.db.$queryRaw<{ id: string; ahead: number }[]>`
    with busy as (
      select company_id, count(*) as n from reel
       where finished_at is null and stage not in ('queued', 'deliver') group by company_id),
    waiting as (
      select r.id, r.created_at, r.nr,
             coalesce(b.n, 0) + row_number() over (partition by r.company_id order by r.created_at, r.nr) as place
        from reel r left join busy b using (company_id) where r.stage = 'queued'),
    ranked as (select id, row_number() over (order by place, created_at, nr) - 1 as ahead from waiting)
    select id, ahead::int from ranked where id = any(${[...ids]})`;
  return new Map(rows.map(({ id, ahead }) => [id, ahead]));
}

/** The reel that waits for this task; null: none. */
export async function findAwaited(tx: Tx<BaseCtx>, taskId: string): Promise<ReelRow | null> {
  return tx.db.reel.findFirst({ where: { taskId, generator: 'kie', stage: 'await', finishedAt: null } });
}

export interface QueueFigures {
  readonly queued: number;
  readonly working: number;
  /** Seconds from wish to end of the videos delivered in the last hour; null: there are none. */
  readonly usualSeconds: number | null;
}

export async function readQueue(tx: Tx<BaseCtx>, now: Date): Promise<QueueFigures> {
  const [row] = await tx.db.$queryRaw<QueueFigures[]>`
    select count(*) filter (where stage = 'queued')::int as queued,
           count(*) filter (where stage not in ('queued', 'delivered', 'failed'))::int as working,
           (select percentile_cont(0.5) within group (order by extract(epoch from s.ended_at - s.began_at) )
              from (select min(began_at) as began_at, max(ended_at) as ended_at from reel_stage
                     where ended_at > ${now}::timestamptz - interval '1 hour' and stage <> 'queued'
                     group by reel_id having bool_or(stage = 'deliver')) s)::float8 as "usualSeconds"
      from reel where finished_at is null`;
  return row ?? { queued: 0, working: 0, usualSeconds: null };
}

/** Reels on their way since before `before` for which no job is left: whatever ran them died for good. */
export async function findAbandoned(tx: Tx<BaseCtx>, before: Date): Promise<Found[]> {
  return tx.db.$queryRaw<Found[]>`
    select r.id, r.company_id as "companyId" from reel r
     where r.finished_at is null and r.stage <> 'queued' and r.stage_since < ${before}
       and not exists (
         select from outbox o
          where o.job in ('reels.advance-reel', 'reels.deliver-reel') and o.company_id = r.company_id
            and o.state in ('waiting', 'handed', 'running') and o.payload ->> 'reelId' = r.id)
     limit 100`;
}

/** Orders that somebody has waited for since before `before` without having been told so; marks them told. */
export async function takeDelayed(tx: Tx<BaseCtx>, before: Date, now: Date): Promise<Found[]> {
  return tx.db.$queryRaw<Found[]>`
    update reel_order o set delay_told_at = ${now}
     where o.face = 'telegram' and o.delay_told_at is null and o.created_at < ${before}
       and o.created_at > ${before}::timestamptz - interval '1 day'
       and exists (select from reel r where r.order_id = o.id and r.finished_at is null)
    returning o.id, o.company_id as "companyId"`;
}

export async function findEnded(
  tx: Tx<BaseCtx>,
  since: Date,
): Promise<Pick<ReelRow, 'id' | 'companyId' | 'stage'>[]> {
  const select = { id: true, companyId: true, stage: true };
  return tx.db.reel.findMany({
    where: { finishedAt: { gt: since } },
    select,
    orderBy: { finishedAt: 'asc' },
  });
}

/** Ends of the last minutes: how many, and how many of them we are to blame for. */
export async function readEnds(
  tx: Tx<BaseCtx>,
  since: Date,
): Promise<{ readonly ended: number; readonly ours: number }> {
  const [row] = await tx.db.$queryRaw<{ ended: number; ours: number }[]>`
    select count(*)::int as ended,
           count(*) filter (where stage = 'failed' and failure_class not in ('USER_VIOLATION', 'SOUNDTRACK_GONE'))::int as ours
      from reel where finished_at > ${since}`;
  return row ?? { ended: 0, ours: 0 };
}

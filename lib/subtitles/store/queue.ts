import type { BaseCtx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { ClipRow } from './clips';

type Found = Pick<ClipRow, 'id' | 'companyId'>;

export interface Room {
  /** Clips that may be made at once, of all customers and of one. */
  readonly inAll: number;
  readonly perCompany: number;
}

/** Whoever lets clips begin does so alone: two who count the same places would fill them twice. */
export async function lockQueue(tx: Tx<BaseCtx>): Promise<void> {
  await tx.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('clips queue', 0))`;
}

/**
 * The queued clips there is room for. A tier is a head start of ten minutes over the one below, a clip in front of it of
 * the same customer five minutes behind: whoever waits long enough is next, whatever they pay.
 */
export async function findAdmissible(tx: Tx<BaseCtx>, { inAll, perCompany }: Room): Promise<Found[]> {
  return tx.db.$queryRaw<Found[]>`
    with busy as (
      select company_id, count(*) as n from clip
       where finished_at is null and stage not in ('queued', 'deliver') group by company_id),
    waiting as (
      select c.id, c.company_id, c.created_at, c.priority,
             coalesce(b.n, 0) + row_number() over (partition by c.company_id order by c.created_at, c.id) as place
        from clip c left join busy b using (company_id) where c.stage = 'queued')
    select id, company_id as "companyId" from waiting where place <= ${perCompany}
     order by created_at - priority * interval '10 minutes' + (place - 1) * interval '5 minutes', id
     limit greatest(0, ${inAll} - (select coalesce(sum(n), 0) from busy))`;
}

/** How many clips begin before each of these queued ones, were none to end. */
export async function countAhead(tx: Tx<BaseCtx>, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.db.$queryRaw<{ id: string; ahead: number }[]>`
    with busy as (
      select company_id, count(*) as n from clip
       where finished_at is null and stage not in ('queued', 'deliver') group by company_id),
    waiting as (
      select c.id, c.created_at, c.priority,
             coalesce(b.n, 0) + row_number() over (partition by c.company_id order by c.created_at, c.id) as place
        from clip c left join busy b using (company_id) where c.stage = 'queued'),
    ranked as (
      select id, row_number() over (
        order by created_at - priority * interval '10 minutes' + (place - 1) * interval '5 minutes', id) - 1 as ahead
        from waiting)
    select id, ahead::int from ranked where id = any(${[...ids]})`;
  return new Map(rows.map(({ id, ahead }) => [id, ahead]));
}

/** Clips on their way since before `before` for which no job is left: whatever ran them died for good. */
export async function findAbandoned(tx: Tx<BaseCtx>, before: Date): Promise<Found[]> {
  return tx.db.$queryRaw<Found[]>`
    select c.id, c.company_id as "companyId" from clip c
     where c.finished_at is null and c.stage <> 'queued' and c.stage_since < ${before}
       and not exists (
         select from outbox o
          where o.job in ('subtitles.advance-clip', 'subtitles.deliver-clip') and o.company_id = c.company_id
            and o.state in ('waiting', 'handed', 'running') and o.payload ->> 'clipId' = c.id)
     limit 100`;
}

/** Clips whose results have been kept long enough; they are shown on, without their files. */
export async function takeExpired(
  tx: Tx<BaseCtx>,
  before: Date,
): Promise<{ companyId: string; files: string[] }[]> {
  return tx.db.$queryRaw<{ companyId: string; files: string[] }[]>`
    with old as (
      select id, files from clip where finished_at < ${before} and files <> '{}' order by finished_at limit 100 for update),
    emptied as (
      update clip c set files = '{}' from old where c.id = old.id returning c.company_id, old.files as files)
    select e.company_id as "companyId",
           array(select f.value from jsonb_each_text(e.files) f
                  where not exists (
                    select from clip c, jsonb_each_text(c.files) shown
                     where c.company_id = e.company_id and c.finished_at >= ${before} and shown.value = f.value)) as files
      from emptied e`;
}

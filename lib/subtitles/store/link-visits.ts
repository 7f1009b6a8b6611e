import type { BaseCtx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

export interface LinkVisit {
  readonly id: string;
  readonly host: string;
  /** How long it may last at most, should nobody say that it is over. */
  readonly longestMs: number;
}

export interface VisitRules {
  /** Visits to one host at once. */
  readonly most: number;
  /** From the beginning of one to that of the next. */
  readonly pauseMs: number;
}

/**
 * Takes a place at a host, one asker after another; returns 0, or the milliseconds after which to ask again. In the time of
 * the database: what counts is when the sites are really asked, by whichever machine.
 */
export async function takeVisit(
  tx: Tx<BaseCtx>,
  { id, host, longestMs }: LinkVisit,
  { most, pauseMs }: VisitRules,
): Promise<number> {
  await tx.db.$queryRaw`select 1 from pg_advisory_xact_lock(hashtextextended(${host}, 700))`;
  const [found] = await tx.db.$queryRaw<[{ open: number; rested: number | null }]>`
    select count(*) filter (where until > clock_timestamp())::int as open,
           (extract(epoch from clock_timestamp() - max(began_at)) * 1000)::float8 as rested
      from link_visit where host = ${host}`;
  if (found.open >= most) return Math.max(100, 2 * pauseMs);
  if (found.rested !== null && found.rested < pauseMs) return Math.ceil(pauseMs - found.rested);
  await tx.db.$executeRaw`
    insert into link_visit (id, host, began_at, until)
    values (${id}, ${host}, clock_timestamp(), clock_timestamp() + make_interval(secs => ${longestMs / 1_000}))`;
  return 0;
}

export async function endVisit(tx: Tx<BaseCtx>, id: string): Promise<void> {
  await tx.db.$executeRaw`update link_visit set until = clock_timestamp() where id = ${id}`;
}

export async function deleteOldVisits(tx: Tx<BaseCtx>): Promise<void> {
  await tx.db.$executeRaw`delete from link_visit where until < clock_timestamp() - interval '1 day'`;
}

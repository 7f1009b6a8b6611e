import { runStatement } from '@/lib/platform/db/run-statement';
import { sql } from '@/lib/platform/db/sql';
import type { Tx } from '@/lib/platform/db/transaction';
import type { HandedJob } from './engine';

export interface NewOutboxRow {
  readonly id: string;
  readonly companyId: string | null;
  readonly job: string;
  readonly payload: unknown;
  readonly queue: string | null;
  readonly dedupeKey: string | null;
  readonly lane: string | null;
  readonly runAt: Date;
  /** Put into the queue of this database together with the row. */
  readonly inQueue: boolean;
}

/** A row leased to one worker, with the number that its writes must show. */
export interface LeasedJob {
  readonly id: string;
  readonly companyId: string | null;
  readonly job: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly fence: number;
}

const leaseSeconds = 30;

/** Returns false when a row with the same dedupe key is there already. */
export async function insertOutboxRow(tx: Tx, row: NewOutboxRow): Promise<boolean> {
  const rows = await tx.db.$queryRaw<{ promised: boolean }[]>`
    select promise_job(${row.id}, ${row.companyId}, ${row.job}, ${JSON.stringify(row.payload)}::jsonb, ${row.queue},
                       ${row.dedupeKey}, ${row.lane}, ${row.runAt}, ${row.inQueue}) as promised`;
  return rows[0]?.promised === true;
}

export async function markHanded(tx: Tx, id: string): Promise<void> {
  await tx.db.$executeRaw`update outbox set state = 'handed' where id = ${id} and state = 'waiting'`;
}

/** Leases a job to a worker. 'busy': somebody holds a live lease; 'over': there is nothing left to do. */
export async function leaseJob(id: string, workerId: string): Promise<LeasedJob | 'busy' | 'over'> {
  const [found] = await runStatement<LeasedJob & { ending: 'leased' | 'busy' | 'over' }>(
    'pool',
    sql`
      select ending, ${id}::text as id, company_id as "companyId", job, payload, attempts, fence
        from lease_job(${id}, ${workerId}, ${leaseSeconds}::int)`,
  );
  if (!found) return 'over';
  const { ending, ...job } = found;
  return ending === 'leased' ? job : ending;
}

export async function renewLease(tx: Tx, id: string, fence: number): Promise<boolean> {
  const count = await tx.db.$executeRaw`
    update outbox set lease_until = now() + make_interval(secs => ${leaseSeconds}::int)
     where id = ${id} and fence = ${fence} and state = 'running'`;
  return count === 1;
}

export async function markDone(id: string, fence: number): Promise<void> {
  await runStatement('pool', sql`select end_job(${id}, ${fence}::int)`);
}

export async function markDead(tx: Tx, id: string, fence: number, error: string): Promise<void> {
  await tx.db.$executeRaw`
    update outbox set state = 'dead', finished_at = now(), lease_until = null, last_error = ${error}
     where id = ${id} and fence = ${fence} and state = 'running'`;
}

export async function markWaitingAgain(
  tx: Tx,
  id: string,
  fence: number,
  runAt: Date,
  error: string,
): Promise<void> {
  await tx.db.$executeRaw`
    update outbox set state = 'waiting', run_at = ${runAt}, lease_until = null, last_error = ${error}
     where id = ${id} and fence = ${fence} and state = 'running'`;
}

/** Rows that a crash left between commit and hand-over, or whose engine lost them. Locks what it returns. */
export async function findStrandedJobs(tx: Tx, limit: number): Promise<HandedJob[]> {
  return tx.db.$queryRaw<HandedJob[]>`
    select id, job, queue, run_at as "runAt", attempts from outbox
     where lane is null
       and ((state = 'waiting' and created_at < now() - interval '5 seconds' and run_at < now() + interval '1 hour')
         or (state = 'running' and lease_until < now() - interval '5 seconds'))
     order by run_at, seq limit ${limit} for update skip locked`;
}

/** The next due row of a lane drained by hand, oldest due first. */
export async function findDueInLane(
  tx: Tx,
  lane: string,
  until: Date,
): Promise<{ id: string; runAt: Date } | null> {
  const rows = await tx.db.$queryRaw<{ id: string; runAt: Date }[]>`
    select id, run_at as "runAt" from outbox
     where lane = ${lane} and state = 'waiting' and run_at <= ${until} order by run_at, seq limit 1`;
  return rows[0] ?? null;
}

export async function deleteFinishedBefore(tx: Tx, before: Date): Promise<number> {
  return tx.db.$executeRaw`delete from outbox where state = 'done' and finished_at < ${before}`;
}

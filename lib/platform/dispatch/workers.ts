import type { Tx } from '@/lib/platform/db/transaction';

export interface WorkerIdentity {
  readonly id: string;
  readonly host: string;
  readonly pid: number;
  /** The job engine's own names for this worker's slots, under which it locks jobs. */
  readonly engineIds: readonly string[];
}

interface WorkerRow {
  readonly id: string;
  readonly host: string;
  readonly pid: number;
  readonly engineIds: string[];
  readonly late: boolean;
}

/** Three missed heartbeats of five seconds, and some patience. */
const patienceSeconds = 20;

/** Says that this worker is alive; the first call registers it. */
export async function reportAlive(tx: Tx, worker: WorkerIdentity): Promise<void> {
  await tx.db.$executeRaw`
    insert into worker (id, host, pid, engine_ids) values (${worker.id}, ${worker.host}, ${worker.pid}, ${[...worker.engineIds]})
    on conflict (id) do update set heartbeat_at = now(), engine_ids = excluded.engine_ids`;
}

/** Forgets a worker that stopped in good order. */
export async function forgetWorker(tx: Tx, id: string): Promise<void> {
  await tx.db.$executeRaw`delete from worker where id = ${id}`;
}

/**
 * Finds workers that died without a word — late with their heartbeat, or on this host and gone — ends their leases and
 * returns the engine ids whose locks must be lifted.
 */
export async function buryDeadWorkers(
  tx: Tx,
  self: WorkerIdentity,
  isAlive: (pid: number) => boolean,
): Promise<string[]> {
  const others = await tx.db.$queryRaw<WorkerRow[]>`
    select id, host, pid, engine_ids as "engineIds",
           heartbeat_at < now() - make_interval(secs => ${patienceSeconds}::int) as late
      from worker where id <> ${self.id} for update skip locked`;
  const dead = others.filter((worker) => worker.late || (worker.host === self.host && !isAlive(worker.pid)));
  for (const worker of dead) {
    await tx.db.$executeRaw`
      update outbox set lease_until = now() - interval '1 second' where worker_id = ${worker.id} and state = 'running'`;
    await forgetWorker(tx, worker.id);
  }
  return dead.flatMap((worker) => worker.engineIds);
}

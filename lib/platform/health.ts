import type { BaseCtx } from './context';
import { acrossCompanies } from './db/across-companies';
import { env } from './env';

type Part = 'up' | 'down';

export interface Health {
  readonly status: 'ok' | 'degraded' | 'down';
  readonly database: Part;
  readonly worker: Part;
  readonly jobs: {
    readonly engine: 'local' | 'trigger';
    readonly waiting: number;
    readonly dead: number;
  } | null;
}

interface Counts {
  readonly workers: number;
  readonly waiting: number;
  readonly dead: number;
}

/** What is up. 'degraded': messages are taken in but nobody answers them, because no worker reports. Never throws. */
export async function checkHealth(base: BaseCtx): Promise<Health> {
  const engine = env().TRIGGER_SECRET_KEY ? 'trigger' : 'local';
  const counts = await countJobs(base).catch(() => null);
  if (!counts) return { status: 'down', database: 'down', worker: 'down', jobs: null };
  const worker: Part = engine === 'trigger' || counts.workers > 0 ? 'up' : 'down';
  const { waiting, dead } = counts;
  return {
    status: worker === 'up' ? 'ok' : 'degraded',
    database: 'up',
    worker,
    jobs: { engine, waiting, dead },
  };
}

async function countJobs(base: BaseCtx): Promise<Counts | undefined> {
  const [counts] = await acrossCompanies(
    base,
    (tx) => tx.db.$queryRaw<Counts[]>`
      select (select count(*)::int from worker where heartbeat_at > now() - interval '20 seconds') as workers,
             (select count(*)::int from outbox where state in ('waiting', 'handed') and run_at < now() and lane is null) as waiting,
             (select count(*)::int from outbox where state = 'dead') as dead`,
  );
  return counts;
}

import { EventEmitter } from 'node:events';
import { hostname } from 'node:os';
import { Logger, parseCronItems, type Runner, run, type WorkerEvents } from 'graphile-worker';
import { z } from 'zod';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { database } from '@/lib/platform/db/database';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { jobBook } from '@/lib/platform/dispatch/job-book';
import { runJob } from '@/lib/platform/dispatch/run-job';
import { sweepOutbox } from '@/lib/platform/dispatch/sweep-outbox';
import { buryDeadWorkers, forgetWorker, reportAlive } from '@/lib/platform/dispatch/workers';
import { log } from '@/lib/platform/log';
import { newId } from '@/lib/platform/new-id';
import { systemClock } from '@/lib/platform/time/system-clock';
import { forgetIdleQueues } from './forget-idle-queues';
import { graphileJobEngine, runOutboxRow } from './graphile-job-engine';

export interface LocalWorker {
  /** Finishes the jobs under way and stops. */
  readonly stop: () => Promise<void>;
}

const Payload = z.object({ id: z.string() });
const CronPayload = z.object({ _cron: z.object({ ts: z.string() }) });
const heartbeatMs = 5_000;
const busyRetryMs = 5_000;
const cleaningMs = 60 * 60 * 1_000;
/** How late a job set for a later moment may start; jobs for now are announced and start at once. */
const pollMs = 250;

/**
 * Runs jobs from the local queue in this process until stopped. Beside the queue's own work it keeps the worker's
 * heartbeat, frees what dead workers held (the queue alone would wait four hours) and sweeps the outbox.
 */
export async function startLocalWorker(concurrency: number): Promise<LocalWorker> {
  const id = newId('wrk');
  const engineIds: string[] = [];
  const base: BaseCtx = { actor: { kind: 'job', job: 'worker' }, requestId: id, clock: systemClock };
  const events = new EventEmitter() as unknown as WorkerEvents;
  events.on('pool:create', ({ workerPool }) => engineIds.push(workerPool.id));

  const tend = async (): Promise<void> => {
    const self = { id, host: hostname(), pid: process.pid, engineIds };
    const locked = await acrossCompanies(base, async (tx) => {
      await reportAlive(tx, self);
      return buryDeadWorkers(tx, self, isAlive);
    });
    if (locked.length > 0) {
      log.warn({ workers: locked.length }, 'freed the jobs of workers that died');
      await database().pool.query('select graphile_worker.force_unlock_workers($1::text[])', [locked]);
    }
    await sweepOutbox();
  };

  await tend();
  const runner = await startRunner(id, base, concurrency, events);
  await tend();
  const timer = setInterval(() => {
    tend().catch((error: unknown) => log.error({ err: error }, 'worker upkeep failed'));
  }, heartbeatMs);

  const cleaning = setInterval(() => {
    forgetIdleQueues().catch((error: unknown) => log.error({ err: error }, 'queue cleaning failed'));
  }, cleaningMs);

  return {
    stop: async () => {
      clearInterval(timer);
      clearInterval(cleaning);
      await runner.stop();
      await acrossCompanies(base, (tx) => forgetWorker(tx, id));
    },
  };
}

async function startRunner(
  id: string,
  base: BaseCtx,
  concurrency: number,
  events: WorkerEvents,
): Promise<Runner> {
  const crons = [...jobBook().values()].filter((job) => job.contract.cron !== undefined);
  return run({
    pgPool: database().pool,
    concurrency,
    noHandleSignals: true,
    pollInterval: pollMs,
    events,
    logger: new Logger(
      () => (level, message) =>
        log[level === 'warning' ? 'warn' : level === 'error' ? 'error' : 'debug'](message),
    ),
    parsedCronItems: parseCronItems(
      crons.map(({ contract }) => ({
        task: `cron ${contract.id}`,
        match: contract.cron ?? '',
        identifier: contract.id,
      })),
    ),
    taskList: {
      [runOutboxRow]: (payload) => runHandedJob(Payload.parse(payload).id, id),
      ...Object.fromEntries(
        crons.map(({ contract }) => [
          `cron ${contract.id}`,
          (payload: unknown) =>
            acrossCompanies(base, (tx) =>
              dispatch(tx, contract, {}, { dedupeKey: CronPayload.parse(payload)._cron.ts }),
            ),
        ]),
      ),
    },
  });
}

async function runHandedJob(jobId: string, workerId: string): Promise<void> {
  const outcome = await runJob(jobId, { workerId });
  if (outcome.end === 'retry') {
    const { runAt, attempts, queue } = outcome;
    await graphileJobEngine.enqueue({ id: jobId, job: '', queue, runAt, attempts });
  } else if (outcome.end === 'busy') {
    const runAt = new Date(Date.now() + busyRetryMs);
    await graphileJobEngine.enqueue({ id: jobId, job: '', queue: null, runAt, attempts: -1 });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

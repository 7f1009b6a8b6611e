import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import type { Clock } from '@/lib/platform/time/clock';
import { systemClock } from '@/lib/platform/time/system-clock';
import { jobBook } from './job-book';
import type { JobDefinition } from './job-definition';
import { type LeasedJob, leaseJob, markDead, markDone, markWaitingAgain, renewLease } from './store';

export interface JobRunOptions {
  readonly workerId: string;
  /** The lane's clock and name, when a lane is drained by hand. */
  readonly clock?: Clock;
  readonly lane?: string;
}

/** How one attempt ended. 'retry': the row waits until `runAt`; whoever runs jobs hands it over again then. */
export type JobOutcome =
  | { readonly end: 'done' | 'over' | 'busy' | 'lost' }
  | { readonly end: 'dead'; readonly error: unknown }
  | { readonly end: 'retry'; readonly runAt: Date; readonly attempts: number; readonly queue: string | null };

const heartbeatMs = 10_000;

/**
 * Runs one outbox row under a lease: renewed while the body works, fenced so that a worker which lost it cannot write.
 * `unavailable` and `limit` are tried again as the contract says; any other failure ends the job.
 */
export async function runJob(id: string, options: JobRunOptions): Promise<JobOutcome> {
  const base: BaseCtx = {
    actor: { kind: 'job', job: 'dispatch' },
    requestId: id,
    clock: options.clock ?? systemClock,
    ...(options.lane ? { lane: options.lane } : {}),
  };
  const leased = await leaseJob(id, options.workerId);
  if (leased === 'busy' || leased === 'over') return { end: leased };
  const definition = jobBook().get(leased.job);
  if (!definition) {
    const error = new Error(`No body is registered for the job ${leased.job}.`);
    await acrossCompanies(base, (tx) => markDead(tx, id, leased.fence, error.message));
    return { end: 'dead', error };
  }
  const heartbeat = setInterval(() => {
    acrossCompanies(base, (tx) => renewLease(tx, id, leased.fence)).catch((error: unknown) =>
      log.warn({ err: error, jobId: id }, 'job heartbeat failed'),
    );
  }, heartbeatMs);
  try {
    return await attempt(base, definition, leased);
  } finally {
    clearInterval(heartbeat);
  }
}

async function attempt(base: BaseCtx, definition: JobDefinition, leased: LeasedJob): Promise<JobOutcome> {
  const { id, fence } = leased;
  const ctx: Ctx = {
    ...base,
    actor: { kind: 'job', job: leased.job },
    companyId: leased.companyId ?? '',
    fence: { jobId: id, token: fence },
  };
  const payload = definition.contract.payload.parse(leased.payload);
  try {
    await definition.run(ctx, payload);
    await markDone(id, fence);
    return { end: 'done' };
  } catch (error) {
    if (error instanceof AppError && error.key === 'job-lease-lost') return { end: 'lost' };
    const { retry, queue } = definition.contract;
    if (mayRetry(error) && leased.attempts < retry.attempts) {
      const waitMs = backoffMs(error, retry.minMs, retry.maxMs, leased.attempts);
      const runAt = new Date(base.clock.now().getTime() + waitMs);
      await acrossCompanies(base, (tx) => markWaitingAgain(tx, id, fence, runAt, describe(error)));
      log.warn(
        { jobId: id, job: leased.job, attempts: leased.attempts, waitMs, err: error },
        'job will be tried again',
      );
      return { end: 'retry', runAt, attempts: leased.attempts, queue: queue?.(payload) ?? null };
    }
    log.error({ jobId: id, job: leased.job, attempts: leased.attempts, err: error }, 'job failed for good');
    await definition
      .giveUp?.(ctx, payload, error)
      .catch((failure: unknown) => log.error({ err: failure, jobId: id }, 'giving up failed'));
    await acrossCompanies(base, (tx) => markDead(tx, id, fence, describe(error)));
    return { end: 'dead', error };
  }
}

const mayRetry = (error: unknown): boolean =>
  error instanceof AppError && (error.code === 'unavailable' || error.code === 'limit');

function backoffMs(error: unknown, minMs: number, maxMs: number, attempts: number): number {
  if (error instanceof AppError && error.retryAfter !== undefined) return error.retryAfter * 1_000;
  return Math.min(maxMs, minMs * 2 ** (attempts - 1));
}

const describe = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 2_000);

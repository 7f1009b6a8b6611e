import type { z } from 'zod';
import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { newId } from '@/lib/platform/new-id';
import type { JobContract } from './define-contract';
import { installedJobEngine } from './engine';
import type { NewOutboxRow } from './store';

export interface DispatchOptions {
  /** Not before this moment; at once when left out. */
  readonly runAt?: Date;
  /** A second dispatch of the same contract and key does nothing. */
  readonly dedupeKey?: string;
}

/** The row that promises a job: of the caller's company, in the caller's lane, for the engine of this process. */
export function prepareJob<S extends z.ZodType>(
  ctx: BaseCtx,
  contract: JobContract<S>,
  payload: z.input<S>,
  { runAt, dedupeKey }: DispatchOptions = {},
): NewOutboxRow {
  const parsed = contract.payload.parse(payload);
  const now = ctx.clock.now();
  const lane = ctx.lane ?? null;
  return {
    id: newId('job', now),
    companyId: (ctx as Partial<Ctx>).companyId || null,
    job: contract.id,
    payload: parsed,
    queue: contract.queue?.(parsed) ?? null,
    dedupeKey: dedupeKey ?? null,
    lane,
    runAt: runAt ?? now,
    inQueue: lane === null && installedJobEngine()?.sharesDatabase === true,
  };
}

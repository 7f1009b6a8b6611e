import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { newId } from '@/lib/platform/new-id';
import { systemClock } from '@/lib/platform/time/system-clock';
import { handOver } from './hand-over';
import { findStrandedJobs } from './store';

/** Hands over what a crash left behind: rows never given to the engine, and rows whose lease ran out. */
export async function sweepOutbox(): Promise<number> {
  const base: BaseCtx = {
    actor: { kind: 'job', job: 'sweep-outbox' },
    requestId: newId('req'),
    clock: systemClock,
  };
  const stranded = await acrossCompanies(base, (tx) => findStrandedJobs(tx, 100));
  for (const job of stranded) await handOver(job);
  return stranded.length;
}

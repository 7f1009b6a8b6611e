import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { newId } from '@/lib/platform/new-id';
import { systemClock } from '@/lib/platform/time/system-clock';
import { type HandedJob, installedJobEngine } from './engine';
import { markHanded } from './store';

/** Gives one committed row to the engine. Without an engine in this process the row waits for the sweeper. */
export async function handOver(job: HandedJob): Promise<void> {
  const engine = installedJobEngine();
  if (!engine) return;
  await engine.enqueue(job);
  const ctx = { actor: { kind: 'job', job: job.job }, requestId: newId('req'), clock: systemClock } as const;
  await acrossCompanies(ctx, (tx) => markHanded(tx, job.id));
}

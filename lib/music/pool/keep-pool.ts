import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { log } from '@/lib/platform/log';
import { savePoolStatus } from '../store/pools';
import { closePool } from './close-pool';
import { poolStatus } from './pool-status';
import { startPool } from './start-pool';

const tellMs = 1_000;
/** What has not changed is told again before it would be taken for gone. */
const repeatMs = 5_000;

/**
 * Clears up after dead workers and, from then on, lets everybody see what this worker's browsers do. `stop` ends them, after
 * the pages in work.
 */
export async function keepPool(base: BaseCtx, workerId: string): Promise<{ stop(): Promise<void> }> {
  await startPool();
  let told = '';
  let toldAt = Number.NEGATIVE_INFINITY;
  let telling: Promise<void> = Promise.resolve();
  const tell = async (): Promise<void> => {
    const status = poolStatus();
    const text = JSON.stringify(status);
    if (text === told && performance.now() - toldAt < repeatMs) return;
    [told, toldAt] = [text, performance.now()];
    await acrossCompanies(base, (tx) => savePoolStatus(tx, workerId, status));
  };
  const timer = setInterval(() => {
    telling = telling
      .then(tell)
      .catch((error: unknown) => log.warn({ err: error }, 'the status of the browsers could not be told'));
  }, tellMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await telling;
      await closePool();
    },
  };
}

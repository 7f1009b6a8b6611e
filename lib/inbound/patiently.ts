import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@/lib/platform/errors/app-error';

/** Short troubles are waited out on the spot, so that what comes after the event does not overtake it. */
const pausesMs = [500, 2_000];

/** Does something again that failed in passing, twice within a few seconds. Throws its last error. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const pauseMs of pausesMs) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'unavailable') throw error;
      await sleep(pauseMs);
    }
  }
  return work();
}

import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@/lib/platform/errors/app-error';

const tries = 3;
/** Longer than this is not waited for: Telegram asks for it when something is very wrong. */
const mostSeconds = 300;
const pauseSeconds = 2;

/**
 * Does it up to three times, as long as it has surely not been done: after Telegram's own wait when it asks for one. Waits
 * within the running job, because what was begun must not be taken for lost.
 */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      const again = error instanceof AppError && (error.code === 'limit' || error.code === 'unavailable');
      const wait = again ? (error.retryAfter ?? pauseSeconds * tried) : 0;
      if (!again || tried === tries || wait > mostSeconds) throw error;
      await sleep(wait * 1_000);
    }
  }
}

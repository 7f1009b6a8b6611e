import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { type ClipRow, findClip } from '../store/clips';

export interface ClipWatch {
  /** Aborted when the work is wanted no longer. */
  readonly signal: AbortSignal;
  readonly stop: () => void;
}

const lookEveryMs = 3_000;

/**
 * Looks now and then whether a clip still stands where it stood: one that was called off, or whose job another worker has
 * taken over, needs no more work, and the programs that do it are ended.
 */
export function watchClip(ctx: Ctx, clip: ClipRow): ClipWatch {
  const controller = new AbortController();
  const look = async (): Promise<void> => {
    const now = await inTransaction(ctx, (tx) => findClip(tx, clip.id));
    if (now?.step !== clip.step) controller.abort();
  };
  const timer = setInterval(() => {
    look().catch((error: unknown) => {
      // A database that does not answer for a moment is no reason to throw work away.
      if (error instanceof AppError && error.key === 'job-lease-lost') controller.abort();
    });
  }, lookEveryMs);
  return { signal: controller.signal, stop: () => clearInterval(timer) };
}

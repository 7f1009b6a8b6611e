import { AppError } from '@/lib/platform/errors/app-error';
import type { PageWish } from './page-wish';
import type { Slot } from './pool-rules';

export interface Waiter {
  readonly sourceId: string;
  readonly take: (slot: Slot) => void;
}

/** Who waits for a place, first come, first served. */
export interface WaitList {
  /** Waits for a place. Throws `unavailable`: `pool-busy` after a while, `page-stopped` when called off. */
  readonly join: (wish: PageWish) => Promise<Slot>;
  readonly first: () => Waiter | undefined;
  readonly size: () => number;
  /** Sends everybody away. */
  readonly refuse: (error: unknown) => void;
}

/** A list whose waits end after `waitMs`; `joined` is told of everybody who comes. */
export function waitList(waitMs: number, joined: () => void): WaitList {
  const waiters: Array<Waiter & { readonly refuse: (error: unknown) => void }> = [];
  return {
    first: () => waiters[0],
    size: () => waiters.length,
    refuse: (error) => {
      for (const { refuse } of [...waiters]) refuse(error);
    },
    join: ({ sourceId, signal }) => {
      const { promise, resolve, reject } = Promise.withResolvers<Slot>();
      const leave = (): void => {
        clearTimeout(late);
        signal?.removeEventListener('abort', stop);
        const at = waiters.indexOf(waiter);
        if (at >= 0) waiters.splice(at, 1);
      };
      const waiter = {
        sourceId,
        take: (slot: Slot): void => {
          leave();
          resolve(slot);
        },
        refuse: (error: unknown): void => {
          leave();
          reject(error);
        },
      };
      const stop = (): void => waiter.refuse(new AppError('unavailable', 'page-stopped'));
      const giveUp = (): void => waiter.refuse(new AppError('unavailable', 'pool-busy', { retryAfter: 30 }));
      const late = setTimeout(giveUp, waitMs);
      signal?.addEventListener('abort', stop);
      if (signal?.aborted) {
        stop();
        return promise;
      }
      waiters.push(waiter);
      joined();
      return promise;
    },
  };
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { noteHold } from '../pool/note-hold';
import { takeHostTurn } from '../store/hosts';

/** Longest wait in the middle of a job; what is longer is a job for later. */
const patienceMs = 120_000;

/**
 * Waits for the next turn at the host of an address: turns are `delayMs` apart, for all processes. Throws `unavailable`
 * (`host-rests`) when that is too far away.
 */
export async function awaitTurn(
  base: BaseCtx,
  {
    sourceId,
    url,
    delayMs,
    signal,
  }: {
    readonly sourceId: string;
    readonly url: string;
    readonly delayMs: number;
    readonly signal?: AbortSignal;
  },
): Promise<void> {
  const { host } = new URL(url);
  const turn = await acrossCompanies(base, (tx) => takeHostTurn(tx, host, delayMs));
  const waitMs = turn.getTime() - base.clock.now().getTime();
  if (waitMs > patienceMs)
    throw new AppError('unavailable', 'host-rests', {
      params: { host },
      retryAfter: Math.ceil(waitMs / 1_000),
    });
  if (waitMs <= 0) return;
  noteHold(sourceId, `host delay ${(delayMs / 1_000).toFixed(1)} s`);
  try {
    await sleep(waitMs, undefined, signal && { signal });
  } finally {
    noteHold(sourceId, null);
  }
}

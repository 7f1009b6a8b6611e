import { authorize } from '@/lib/companies';
import { getHold } from '@/lib/credits';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { findEnded } from './store/queue';

const dayMs = 86_400_000;

/** A reel whose end the books do not show. */
export interface UnpaidReel {
  readonly reelId: string;
  readonly stage: string;
  /** How its hold stands; null: there is none. */
  readonly hold: string | null;
}

/**
 * Looks whether each reel that ended in the last two days has exactly one end in the ledger: spent (or refunded since) when
 * it was delivered, given back when it failed. Returns, and logs as errors, those that have not.
 */
export async function proveReels(base: BaseCtx): Promise<UnpaidReel[]> {
  authorize(base, 'credits.prove');
  const since = new Date(base.clock.now().getTime() - 2 * dayMs);
  const ended = await acrossCompanies(base, (tx) => findEnded(tx, since));
  const wrong: UnpaidReel[] = [];
  for (const { id, companyId, stage } of ended) {
    const hold = await getHold({ ...base, companyId }, { key: id }).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'not-found') return null;
      throw error;
    });
    const status = hold?.status ?? null;
    const right =
      stage === 'delivered' ? status === 'CAPTURED' || status === 'REFUNDED' : status === 'RELEASED';
    if (!right) wrong.push({ reelId: id, stage, hold: status });
  }
  for (const reel of wrong) log.error(reel, 'a reel and its credit do not agree');
  return wrong;
}

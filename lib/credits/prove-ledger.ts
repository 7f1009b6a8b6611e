import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { log } from '@/lib/platform/log';
import type { LedgerDifference } from './schemas';
import {
  findBrokenChains,
  findStaleHolds,
  findTornTransfers,
  findUnbalanced,
  findWrongAccounts,
  findWrongHeld,
} from './store/proofs';

const dayMs = 24 * 60 * 60_000;
/** Nothing that is paid with credits takes as long. */
const longestHoldDays = 7;

/**
 * Computes every company's books again from their entries. Returns, and logs as errors, each place where they do not agree
 * with themselves. Movements may go on meanwhile: each question sees one moment.
 */
export async function proveLedger(base: BaseCtx): Promise<LedgerDifference[]> {
  authorize(base, 'credits.prove');
  const eldest = new Date(base.clock.now().getTime() - longestHoldDays * dayMs);
  const differences = await acrossCompanies(base, async (tx) => {
    const of = (kind: LedgerDifference['kind'], found: Omit<LedgerDifference, 'kind'>[]) =>
      found.map((one) => ({ kind, ...one }));
    return [
      ...of('transaction', await findUnbalanced(tx)),
      ...of('account', await findWrongAccounts(tx)),
      ...of('chain', await findBrokenChains(tx)),
      ...of('held', await findWrongHeld(tx)),
      ...of('stale-hold', await findStaleHolds(tx, eldest)),
      ...of('transfer', await findTornTransfers(tx)),
    ];
  });
  for (const difference of differences) log.error(difference, 'the books of credits do not agree');
  return differences;
}

import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { deleteEventsBefore, emptyEventsBefore } from './store';

const dayMs = 24 * 3_600_000;
const bodyDays = 30;
const numberDays = 120;
const batch = 2_000;

/**
 * Empties the bodies of events after 30 days and forgets their numbers after 120: nobody repeats an event for so long.
 * Returns how many of each.
 */
export async function pruneEvents(base: BaseCtx): Promise<{ emptied: number; deleted: number }> {
  authorize(base, 'conversation.prune');
  const ago = (days: number) => new Date(base.clock.now().getTime() - days * dayMs);
  const all = async (prune: (before: Date) => Promise<number>, before: Date): Promise<number> => {
    let total = 0;
    for (let count = batch; count === batch; total += count) count = await prune(before);
    return total;
  };
  return {
    deleted: await all(
      (before) => acrossCompanies(base, (tx) => deleteEventsBefore(tx, before, batch)),
      ago(numberDays),
    ),
    emptied: await all(
      (before) => acrossCompanies(base, (tx) => emptyEventsBefore(tx, before, batch)),
      ago(bodyDays),
    ),
  };
}

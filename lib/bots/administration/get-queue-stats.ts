import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { QueueStats } from '../schemas';
import { readQueueStats } from '../store/reel-facts';

/** What is in work for everybody together. That somebody looked is audited. */
export async function getQueueStats(base: BaseCtx): Promise<QueueStats> {
  authorize(base, 'bot.administer');
  return acrossCompanies(base, async (tx) => {
    await writeAudit(tx, { action: 'bot.queue-looked-up', subject: 'reels' });
    return readQueueStats(tx);
  });
}

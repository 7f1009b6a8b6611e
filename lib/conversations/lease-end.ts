import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { getConversationSettings } from './get-conversation-settings';

/** When the lease of a person who wrote at that moment is over; null: it has no end. */
export async function leaseEnd(tx: Tx<Ctx>, at: Date): Promise<Date | null> {
  const { humanMinutes } = await getConversationSettings(tx.ctx);
  return humanMinutes === null ? null : new Date(at.getTime() + humanMinutes * 60_000);
}

import { channelFor, showTyping } from '@/lib/channels';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { log } from '@/lib/platform/log';
import type { Conversation } from './schemas';
import { findExternalContactId } from './store/contacts';
import { findAnswered } from './store/outgoing';

/**
 * Lets the customer see that they are read and an answer is being made, where the channel can show that. A courtesy: not to
 * be waited for, never fails.
 */
export async function showAnswering(ctx: Ctx, { id, channel }: Conversation): Promise<void> {
  const adapter = channelFor(channel.adapter);
  if (!adapter.showTyping && !adapter.markRead) return;
  try {
    const to = await inTransaction(ctx, async (tx) => ({
      externalContactId: await findExternalContactId(tx, id),
      answering: await findAnswered(tx, id),
    }));
    const { externalContactId, answering } = to;
    if (externalContactId !== null) await showTyping(ctx, channel.id, { externalContactId, answering });
  } catch (error) {
    log.debug({ err: error, conversationId: id }, 'typing not shown');
  }
}

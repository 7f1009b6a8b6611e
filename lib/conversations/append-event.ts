import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { appendMessage } from './append-message';
import type { SystemEvent } from './schemas';

/** Records in the thread that something happened, as a code that screens put into the reader's language. */
export async function appendEvent(tx: Tx<Ctx>, conversationId: string, event: SystemEvent): Promise<void> {
  await appendMessage(tx, {
    conversationId,
    author: 'SYSTEM',
    text: event,
    status: 'SENT',
    sentAt: tx.ctx.clock.now(),
  });
}

import { type ConnectedChannel, getChannel, type Recipient, type RenderedPart } from '@/lib/channels';
import { getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { Language } from '@/lib/platform/i18n/languages';
import { messageParts, StoredTemplate } from './message-parts';
import type { Conversation, Message } from './schemas';
import { findExternalContactId } from './store/contacts';
import { findConversation } from './store/conversations';
import { findAnswered, findReplyData } from './store/outgoing';

/** A message with everything its calls need. */
export interface Delivery {
  readonly message: Message;
  readonly channel: ConnectedChannel;
  readonly to: Recipient;
  readonly parts: readonly RenderedPart[];
}

/** How one message is to be delivered, or why it will not be: a key of `errors.json`. */
export async function planDelivery(tx: Tx<Ctx>, message: Message): Promise<Delivery | { refused: string }> {
  const conversation = await findConversation(tx, message.conversationId);
  const externalContactId = await findExternalContactId(tx, message.conversationId);
  if (!conversation || externalContactId === null) return { refused: 'contact-unknown' };
  const channel = await getChannel(tx.ctx, conversation.channel.id);
  if (channel.status === 'DISCONNECTED') return { refused: 'channel-access-lost' };
  const replyData = await findReplyData(tx, message.id);
  const byHuman = message.author === 'HUMAN';
  const windowOver = isOver(conversation.windowEndsAt, tx);
  if (windowOver && !StoredTemplate.safeParse(replyData).success) {
    if (!byHuman || isOver(conversation.humanWindowEndsAt, tx)) return { refused: 'window-over' };
  }
  // A person may try; the assistant does not insist.
  if (conversation.blocked && !byHuman) return { refused: 'contact-blocked' };
  const company = await getCompany(tx.ctx);
  const language = Language.safeParse(conversation.language).data ?? company.language;
  return {
    message,
    channel,
    parts: messageParts(message, replyData, {
      adapter: channel.adapter,
      language,
      companyId: tx.ctx.companyId,
    }),
    to: {
      externalContactId,
      answering: await findAnswered(tx, conversation.id),
      conversationId: conversation.id,
      subject: conversation.subject,
      companyName: company.name,
      language,
      byHuman,
      windowOver,
    },
  };
}

const isOver = (end: Conversation['windowEndsAt'], tx: Tx<Ctx>): boolean =>
  end !== null && end <= tx.ctx.clock.now();

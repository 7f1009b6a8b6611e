import { findCampaignSource, type InboundItem } from '@/lib/channels';
import { type Attachment, receiveMessage } from '@/lib/conversations';
import { redeemNoticeCode } from '@/lib/notices';
import type { Ctx } from '@/lib/platform/context';

type IncomingMessage = Extract<InboundItem, { kind: 'message' }>;

/**
 * Takes in one message: the code by which an owner links their own chat, or a customer's words, with the campaign whose
 * code they hold.
 */
export async function receiveCustomerMessage(
  ctx: Ctx,
  channelId: string,
  message: IncomingMessage,
  attachments: Attachment[],
): Promise<void> {
  const { payload, text, externalContactId: chatId } = message;
  if (payload && (await redeemNoticeCode(ctx, { payload, channelId, chatId })) === 'linked') return;
  const source = message.source ?? (await findCampaignSource(ctx, { channelId, text })) ?? undefined;
  await receiveMessage(ctx, { ...message, channelId, attachments, ...(source && { source }) });
}

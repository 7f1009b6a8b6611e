import { openChat } from '@/app/api/chat/open-chat';
import { getCustomerThread } from '@/lib/conversations';
import type { BaseCtx } from '@/lib/platform/context';

/**
 * Where whoever comes from a payment's page goes on: in the conversation that holds the payment's link. Where that is kept
 * by another site, whose frame it stands in, this browser knows nobody or somebody else, and the payment's page tells.
 */
export async function backTo(
  base: BaseCtx,
  headers: Headers,
  { key, paymentId }: { key: string; paymentId: string },
): Promise<string> {
  const { ctx, channel } = await openChat(base, headers, key);
  const { messages } = await getCustomerThread(ctx, { channelId: channel.id });
  const cards = messages.flatMap((message) => message.cards);
  const own = cards.some((card) => card.kind === 'payment' && card.paymentId === paymentId);
  return own ? `/chat/${channel.key}` : `/pay/${paymentId}?away`;
}

import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { env } from '@/lib/platform/env';
import { getChannel } from './get-channel';
import { getWebChat } from './get-web-chat';

/** Addresses a customer of a channel may be given. The key of a messenger's channel is not among them: it opens its door. */
export interface CustomerLinks {
  /** Where whoever has paid goes back to: their own conversation, or a page that says so. */
  readonly returnUrl: string;
  /** Folder of bookings' calendar files. */
  readonly calendarFiles: string;
}

/** The addresses given to customers of a channel. Throws `not-found`. */
export async function getCustomerLinks(
  ctx: Ctx,
  { channelId }: { channelId: string },
): Promise<CustomerLinks> {
  authorize(ctx, 'channel.read');
  return inTransaction(ctx, async (tx) => {
    const channel = await getChannel(tx.ctx, channelId);
    const { key } = channel.adapter === 'web-chat' ? channel : await getWebChat(tx.ctx);
    const site = env().X8_URL;
    const { publicUrl } = channel.settings;
    const own = typeof publicUrl === 'string' ? publicUrl : `${site}/paid`;
    return {
      returnUrl: channel.adapter === 'web-chat' ? `${site}/chat/${channel.key}` : own,
      calendarFiles: `${site}/api/chat/${key}/bookings`,
    };
  });
}

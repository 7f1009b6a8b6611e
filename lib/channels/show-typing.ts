import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { log } from '@/lib/platform/log';
import { channelFor } from './channel-for';
import { openAccount } from './open-account';
import type { Recipient } from './port';

/** Lets the customer see that their message was read and an answer is coming, where the channel can. Never fails. */
export async function showTyping(
  ctx: Ctx,
  channelId: string,
  to: Pick<Recipient, 'externalContactId' | 'answering'>,
): Promise<void> {
  authorize(ctx, 'channel.send');
  try {
    const account = await openAccount(ctx, channelId);
    const { markRead, showTyping: show } = channelFor(account.channel.adapter);
    await markRead?.(account, to);
    await show?.(account, to);
  } catch (error) {
    log.debug({ err: error, channelId, requestId: ctx.requestId }, 'typing not shown');
  }
}

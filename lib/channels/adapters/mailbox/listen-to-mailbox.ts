import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { listenForMail } from '@/lib/vendors/imap';
import { openAccount } from '../../open-account';
import { loginsOf } from './mailbox-account';

/**
 * Keeps a connection to a mailbox that tells at once when a mail is there. `onEnd` comes once, when the connection is over.
 * Throws `unauthenticated` `channel-access-lost`, `unavailable` `channel-unreachable`. Never inside a transaction.
 */
export async function listenToMailbox(
  ctx: Ctx,
  channelId: string,
  listener: { readonly onNews: () => void; readonly onEnd: () => void },
): Promise<{ readonly close: () => void }> {
  authorize(ctx, 'channel.tend');
  const account = await openAccount(ctx, channelId);
  return listenForMail(loginsOf(account).imap, listener);
}

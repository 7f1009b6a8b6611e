import { AppError } from '@/lib/platform/errors/app-error';
import { withImap } from '@/lib/vendors/imap';
import type { AccountChange, ChannelAccount } from '../../port';
import { loginsOf, MailboxState } from './mailbox-account';

/** Servers are restarted now and then: that long they may be silent before the owner hears of it. */
const patienceMs = 30 * 60_000;

/** Logs in. A refused password breaks the channel at once, a silent server after half an hour. */
export async function refreshMailbox(account: ChannelAccount, now: Date): Promise<AccountChange> {
  const { unreachableSince = null } = MailboxState.partial().parse(account.channel.state);
  const well = account.channel.status === 'CONNECTED' && unreachableSince === null;
  try {
    await withImap(loginsOf(account).imap, async () => undefined);
    return well ? {} : { status: 'CONNECTED', state: { unreachableSince: null } };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'unauthenticated') return { status: 'BROKEN', statusReason: 'mail-login-refused' };
    const since = unreachableSince ?? now.toISOString();
    const tooLong = now.getTime() - Date.parse(since) >= patienceMs;
    return {
      state: { unreachableSince: since },
      ...(tooLong && { status: 'BROKEN', statusReason: 'mail-server-unreachable' }),
    };
  }
}

import { AppError } from '@/lib/platform/errors/app-error';
import type { AccountChange, ChannelAccount } from '../../port';
import { cloudAccountOf } from './cloud-account-of';

/** Whether the token still opens the number. A Meta that does not answer is no news. */
export async function refreshCloud(account: ChannelAccount): Promise<AccountChange> {
  try {
    const { api, phoneNumberId } = cloudAccountOf(account);
    await api.readNumber(phoneNumberId);
  } catch (error) {
    const code = error instanceof AppError ? error.code : null;
    if (code === 'unauthenticated') return { status: 'BROKEN', statusReason: 'token-refused' };
    return code === 'invalid' ? { status: 'BROKEN', statusReason: 'number-moved' } : {};
  }
  // A restriction is lifted by Meta's own word, not by a number that can be read.
  const { status, statusReason } = account.channel;
  return status === 'BROKEN' && statusReason !== 'account-restricted' ? { status: 'CONNECTED' } : {};
}

import { AppError } from '@/lib/platform/errors/app-error';
import { telegramApi } from '@/lib/vendors/telegram';
import type { ChannelAccount } from '../../port';

/** The Bot API of a connected bot. Throws `unauthenticated` when its token is gone from the vault. */
export function botOf({ secrets }: ChannelAccount, patience?: number): ReturnType<typeof telegramApi> {
  if (!secrets.token) throw new AppError('unauthenticated', 'channel-access-lost');
  return telegramApi(secrets.token, patience);
}

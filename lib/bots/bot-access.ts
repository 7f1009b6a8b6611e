import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { telegramApi } from '@/lib/vendors/telegram';
import type { BotName } from './schemas';

export interface BotAccess {
  readonly token: string;
  readonly api: ReturnType<typeof telegramApi>;
}

/** The bot's own way to Telegram; a call may take `patience` seconds. Throws `unavailable` `setting-missing`. */
export function botAccess(bot: BotName, patience?: number): BotAccess {
  const tokens: Readonly<Record<BotName, string | undefined>> = { reels: env().REELS_BOT_TOKEN };
  const token = tokens[bot];
  if (!token)
    throw new AppError('unavailable', 'setting-missing', { params: { setting: 'REELS_BOT_TOKEN' } });
  return { token, api: telegramApi(token, patience) };
}

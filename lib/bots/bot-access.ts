import { AppError } from '@/lib/platform/errors/app-error';
import { telegramApi } from '@/lib/vendors/telegram';
import { botSettings } from './bot-settings';
import type { BotName } from './schemas';

export interface BotAccess {
  readonly token: string;
  readonly api: ReturnType<typeof telegramApi>;
}

/** The bot's own way to Telegram; a call may take `patience` seconds. Throws `unavailable` `setting-missing`. */
export function botAccess(bot: BotName, patience?: number): BotAccess {
  const { token, prefix } = botSettings(bot);
  if (!token)
    throw new AppError('unavailable', 'setting-missing', { params: { setting: `${prefix}_TOKEN` } });
  return { token, api: telegramApi(token, patience) };
}

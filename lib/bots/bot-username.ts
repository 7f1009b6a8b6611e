import { askTelegram } from '@/lib/vendors/telegram';
import { botAccess } from './bot-access';
import { botSettings } from './bot-settings';
import type { BotName } from './schemas';

const known = new Map<BotName, string>();

/** The bot's name for links, without @: from the settings, else Telegram is asked once. Throws `unavailable`. */
export async function botUsername(bot: BotName): Promise<string> {
  const said = botSettings(bot).username?.replace(/^@/, '') ?? known.get(bot);
  if (said) return said;
  const { username } = await askTelegram(() => botAccess(bot).api.getMe());
  known.set(bot, username);
  return username;
}

import { env } from '@/lib/platform/env';
import { BotName } from './schemas';

/** What proves an update of a bot genuine; `secret` null: it is not set. Null for bots we do not have. */
export function botSecret(
  name: string,
): { readonly bot: BotName; readonly botId: string; readonly secret: string | null } | null {
  const bot = BotName.safeParse(name);
  if (!bot.success) return null;
  const { REELS_BOT_TOKEN: token = '', REELS_BOT_SECRET: secret = null } = env();
  return { bot: bot.data, botId: token.split(':')[0] ?? '', secret };
}

import { botSettings } from './bot-settings';
import { BotName } from './schemas';

export interface BotSecret {
  readonly bot: BotName;
  readonly botId: string;
  /** Null: it is not set. */
  readonly secret: string | null;
  /** The setting it stands in. */
  readonly setting: string;
}

/** What proves an update of a bot genuine. Null for bots we do not have. */
export function botSecret(name: string): BotSecret | null {
  const bot = BotName.safeParse(name);
  if (!bot.success) return null;
  const { token = '', secret = null, prefix } = botSettings(bot.data);
  return { bot: bot.data, botId: token.split(':')[0] ?? '', secret, setting: `${prefix}_SECRET` };
}

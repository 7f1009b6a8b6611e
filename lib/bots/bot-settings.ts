import { env } from '@/lib/platform/env';
import type { BotName } from './schemas';

export interface BotSettings {
  readonly token: string | undefined;
  readonly secret: string | undefined;
  /** Its username, when the settings say it. */
  readonly username: string | undefined;
  /** Telegram ids of its administrators. */
  readonly admins: readonly number[];
  /** What all settings of the bot begin with. */
  readonly prefix: 'REELS_BOT' | 'SUBTITLES_BOT';
}

/** What is set for one of our bots. */
export function botSettings(bot: BotName): BotSettings {
  const set = env();
  const all: Readonly<Record<BotName, BotSettings>> = {
    reels: {
      token: set.REELS_BOT_TOKEN,
      secret: set.REELS_BOT_SECRET,
      username: set.REELS_BOT_NAME,
      admins: set.REELS_BOT_ADMINS,
      prefix: 'REELS_BOT',
    },
    subtitles: {
      token: set.SUBTITLES_BOT_TOKEN,
      secret: set.SUBTITLES_BOT_SECRET,
      username: set.SUBTITLES_BOT_NAME,
      admins: set.SUBTITLES_BOT_ADMINS,
      prefix: 'SUBTITLES_BOT',
    },
  };
  return all[bot];
}

import type { Language } from '@/lib/platform/i18n/languages';
import { screenMessages } from '@/lib/platform/i18n/screen-messages';
import type { BotName } from './schemas';

type Words = Readonly<Record<string, string>>;

/** What a bot can say; each area by key. */
export interface BotWords {
  readonly commands: Words;
  readonly labels: Words;
  readonly says: Words;
  readonly toasts: Readonly<Record<'stale' | 'ordered', string>>;
  readonly alerts: Words;
  readonly admin: Words;
}

/** The words of a bot: `bot.json` of the Reels bot, `clips-bot.json` of the Subtitles bot. */
export function botWords(bot: BotName, language: Language): BotWords {
  const { bot: reels, clipsBot: subtitles } = screenMessages[language];
  return { reels, subtitles }[bot];
}

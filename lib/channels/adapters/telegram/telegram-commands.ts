import { type Language, languages } from '@/lib/platform/i18n/languages';
import { screenMessages } from '@/lib/platform/i18n/screen-messages';

/** Names of the commands a bot shows in its menu; their words are in `channels.json` under `telegramMenu`. */
const names = ['start', 'help', 'person'] as const;

export interface TelegramCommand {
  readonly command: string;
  readonly description: string;
  /** What a customer who taps it says. */
  readonly says: string;
}

/** The menu of a bot in the company's language; English when we do not speak it. */
export function telegramCommands(language: string): readonly TelegramCommand[] {
  const spoken = languages.find((one) => one === language) ?? ('en' satisfies Language);
  const words = screenMessages[spoken].channels.telegramMenu;
  return names.map((command) => ({ command, ...words[command] }));
}

import { screenMessages } from '@/lib/platform/i18n/screen-messages';
import { askTelegram } from '@/lib/vendors/telegram';
import { botAccess } from '../bot-access';
import type { BotPerson } from '../schemas';

/** Ends the waiting of a tapped button, with a word over the screen when there is one. */
export async function answerTap(
  { bot, language }: BotPerson,
  tapId: string,
  toast: 'stale' | 'ordered' | null,
): Promise<void> {
  const more = toast === null ? {} : { text: screenMessages[language].bot.toasts[toast] };
  await askTelegram(() => botAccess(bot, 10).api.answerCallbackQuery(tapId, more));
}

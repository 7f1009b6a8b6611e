import { askTelegram } from '@/lib/vendors/telegram';
import { botAccess } from '../bot-access';
import { botWords } from '../bot-words';
import type { BotPerson } from '../schemas';
import type { Toast } from '../talk/hold-talk';

/** Ends the waiting of a tapped button, with a word over the screen when there is one. */
export async function answerTap(
  { bot, language }: BotPerson,
  tapId: string,
  toast: Toast | null,
): Promise<void> {
  const more = toast === null ? {} : { text: botWords(bot, language).toasts[toast] };
  await askTelegram(() => botAccess(bot, 10).api.answerCallbackQuery(tapId, more));
}

import { log } from '@/lib/platform/log';
import { askTelegram } from '@/lib/vendors/telegram';
import { botAccess } from '../bot-access';
import type { BotPerson } from '../schemas';

const patienceSeconds = 5;

/** Shows for a few seconds that the bot is doing something; that it could not be shown harms nobody. */
export async function showBusy({ id, bot, telegramId }: BotPerson): Promise<void> {
  try {
    const { api } = botAccess(bot, patienceSeconds);
    await askTelegram(() => api.sendChatAction(telegramId, 'typing'));
  } catch (error) {
    log.info({ err: error, personId: id }, 'that the bot is busy was not shown');
  }
}

import { AppError } from '@/lib/platform/errors/app-error';
import { askTelegram } from '@/lib/vendors/telegram';
import type { ChannelAccount } from '../../port';
import { botOf } from './bot-of';

/** Stops the updates, unless they go somewhere else already: then the bot serves somebody, and it is not ours to stop. */
export async function disconnectBot(account: ChannelAccount): Promise<void> {
  try {
    const bot = botOf(account);
    const { url } = await askTelegram(() => bot.getWebhookInfo());
    if (url === account.webhookUrl) await askTelegram(() => bot.deleteWebhook());
  } catch (error) {
    // A token that was revoked has ended everything itself.
    if (!(error instanceof AppError) || error.key !== 'channel-access-lost') throw error;
  }
}

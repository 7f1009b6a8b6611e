import { AppError } from '@/lib/platform/errors/app-error';
import { askTelegram } from '@/lib/vendors/telegram';
import type { AccountChange, ChannelAccount } from '../../port';
import { botOf } from './bot-of';
import { setWebhook } from './set-webhook';

/**
 * Looks whether the token still works and the updates still come to us. An address that was merely taken away is set
 * again; one that leads elsewhere is somebody's decision, which a person has to undo.
 */
export async function refreshBot(account: ChannelAccount): Promise<AccountChange> {
  const { secrets, webhookUrl, channel } = account;
  try {
    const bot = botOf(account);
    const { url = '' } = await askTelegram(() => bot.getWebhookInfo());
    if (url !== '' && url !== webhookUrl) return broken('telegram-webhook-elsewhere');
    if (url === '' && secrets.webhookSecret) await setWebhook(bot, webhookUrl, secrets.webhookSecret);
    return channel.status === 'BROKEN' ? { status: 'CONNECTED', statusReason: null } : {};
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Telegram that does not answer says nothing about the bot.
    return error.key === 'channel-access-lost' ? broken('telegram-token-lost') : {};
  }
}

function broken(statusReason: string): AccountChange {
  return { status: 'BROKEN', statusReason };
}

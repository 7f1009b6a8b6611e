import { askTelegram, type telegramApi } from '@/lib/vendors/telegram';
import { usedUpdates } from './used-updates';

/** Has a bot's updates sent to us, those that waited too. */
export async function setWebhook(
  api: ReturnType<typeof telegramApi>,
  url: string,
  secret: string,
): Promise<void> {
  await askTelegram(() =>
    api.setWebhook(url, {
      secret_token: secret,
      allowed_updates: usedUpdates,
      max_connections: 40,
      drop_pending_updates: false,
    }),
  );
}

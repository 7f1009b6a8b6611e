import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { languages } from '@/lib/platform/i18n/languages';
import { askTelegram } from '@/lib/vendors/telegram';
import { botAccess } from './bot-access';
import { botSettings } from './bot-settings';
import { botWords } from './bot-words';
import type { BotName } from './schemas';

/**
 * Has the bot's updates sent to us and shows its commands in each language. Throws `unavailable` `setting-missing`, and
 * what `askTelegram` throws.
 */
export async function connectBot(
  base: BaseCtx,
  bot: BotName,
): Promise<{ readonly username: string; readonly webhook: string }> {
  authorize(base, 'bot.administer');
  const { secret, prefix } = botSettings(bot);
  if (!secret)
    throw new AppError('unavailable', 'setting-missing', { params: { setting: `${prefix}_SECRET` } });
  const { api } = botAccess(bot);
  const { username } = await askTelegram(() => api.getMe());
  const webhook = new URL(`/api/webhooks/telegram-bot/${bot}`, env().X8_URL).toString();
  await askTelegram(() =>
    api.setWebhook(webhook, {
      secret_token: secret,
      allowed_updates: ['message', 'callback_query', 'my_chat_member'],
      max_connections: 40,
    }),
  );
  for (const language of [null, ...languages]) {
    const { commands } = botWords(bot, language ?? 'en');
    const menu = Object.entries(commands).map(([command, description]) => ({ command, description }));
    await askTelegram(() =>
      api.setMyCommands(menu, {
        scope: { type: 'all_private_chats' },
        ...(language !== null && { language_code: language }),
      }),
    );
  }
  await acrossCompanies(base, (tx) => writeAudit(tx, { action: 'bot.connected', subject: bot }));
  return { username, webhook };
}

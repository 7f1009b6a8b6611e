import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { askTelegram, telegramApi } from '@/lib/vendors/telegram';
import type { Connection, ConnectRequest } from '../../port';
import { botToken } from './bot-token';
import { disconnectBot } from './disconnect-bot';
import { setWebhook } from './set-webhook';
import { telegramCommands } from './telegram-commands';

/**
 * Connects a bot by its token: asks Telegram who it is, has its updates sent to us, and shows its commands in the
 * company's language. With another bot than before, the old one is let go.
 */
export async function connectBot(request: ConnectRequest): Promise<Connection> {
  const { company, previous, webhookSecret, webhookUrl } = request;
  const token = botToken(request.input);
  const api = telegramApi(token);
  const me = await askTelegram(() => api.getMe()).catch(refuseToken);
  const botId = String(me.id);
  await request.claim?.(botId);
  await setWebhook(api, webhookUrl, webhookSecret).catch(refuseAddress);
  await showCommands(api, company.language);
  if (previous && previous.channel.externalAccount !== botId) await letGo(previous);
  return {
    name: `@${me.username}`,
    status: 'CONNECTED',
    externalAccount: botId,
    settings: {
      botId,
      username: me.username,
      publicUrl: `https://t.me/${me.username}`,
      language: company.language,
    },
    secrets: { token, webhookSecret },
  };
}

/** A menu is worth having, and not worth failing for. */
async function showCommands(api: ReturnType<typeof telegramApi>, language: string): Promise<void> {
  const commands = telegramCommands(language).map(({ command, description }) => ({ command, description }));
  try {
    await askTelegram(() => api.setMyCommands(commands, { scope: { type: 'all_private_chats' } }));
  } catch (error) {
    log.warn({ err: error }, 'bot without its commands');
  }
}

async function letGo(previous: NonNullable<ConnectRequest['previous']>): Promise<void> {
  if (previous.channel.adapter !== 'telegram') return;
  try {
    await disconnectBot(previous);
  } catch (error) {
    log.warn({ err: error, channelId: previous.channel.id }, 'old bot not let go');
  }
}

function refuseToken(error: unknown): never {
  const lost = error instanceof AppError && error.key === 'channel-access-lost';
  throw lost
    ? new AppError('invalid', 'telegram-token-refused', { field: 'token', cause: error })
    : asUnreachable(error);
}

function refuseAddress(error: unknown): never {
  const refused = error instanceof AppError && error.key === 'channel-refused';
  if (!refused) throw asUnreachable(error);
  throw new AppError('invalid', 'telegram-address-refused', { params: error.params, cause: error });
}

/** Asking again harms nothing here, so a lost answer is as good as none. */
function asUnreachable(error: unknown): unknown {
  const uncertain = error instanceof AppError && error.key === 'delivery-uncertain';
  return uncertain ? new AppError('unavailable', 'channel-unreachable', { cause: error }) : error;
}

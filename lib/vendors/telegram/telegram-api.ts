import { Api } from 'grammy';
import { env } from '@/lib/platform/env';
import { markedAgent } from './marked-agent';
import { proxiedTelegramFetch } from './proxied-telegram-fetch';

/**
 * The Bot API of one bot at TELEGRAM_API_BASE; a call may take `patience` seconds. Errors of its calls are put into ours by
 * `askTelegram`.
 */
export function telegramApi(token: string, patience = 30): Api {
  const apiRoot = env().TELEGRAM_API_BASE.replace(/\/+$/, '');
  return new Api(token, {
    apiRoot,
    timeoutSeconds: patience,
    ...(env().PROXY_LIST
      ? { fetch: proxiedTelegramFetch, baseFetchConfig: {} }
      : { baseFetchConfig: { agent: markedAgent(apiRoot), compress: true } }),
  });
}

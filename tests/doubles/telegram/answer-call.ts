import type { Message } from 'grammy/types';
import type { CustomerDouble } from './customer-double';
import type { DoubleBot } from './double-bot';
import type { TelegramCall } from './read-call';
import { badRequest, Refusal } from './refusal';

type Method = (bot: DoubleBot, call: TelegramCall) => unknown;

const megabyte = 1024 * 1024;

const methods: Readonly<Record<string, Method>> = {
  getMe: (bot) => bot.me,
  setWebhook: (bot, { params }) => {
    const url = String(params.url ?? '');
    const secret = params.secret_token === undefined ? undefined : String(params.secret_token);
    if (!isWebhookAddress(url)) throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
    if (secret !== undefined && !/^[\w-]{1,256}$/.test(secret)) {
      throw badRequest('secret token contains unallowed characters');
    }
    const allowed = (params.allowed_updates as string[] | undefined) ?? ['message', 'callback_query'];
    bot.courier.webhook = { url, secret, allowed };
    return true;
  },
  deleteWebhook: (bot) => {
    bot.courier.webhook = undefined;
    return true;
  },
  getWebhookInfo: (bot) => bot.courier.info,
  setMyCommands: (bot, { params }) => {
    const scope = (params.scope as { type?: string } | undefined)?.type ?? 'default';
    const language = params.language_code === undefined ? '' : ` ${String(params.language_code)}`;
    bot.commands.set(`${scope}${language}`, params.commands as { command: string; description: string }[]);
    return true;
  },
  sendChatAction: (bot, { params }) => {
    chatOf(bot, params.chat_id).typing(String(params.action));
    return true;
  },
  answerCallbackQuery: (bot, { params }) => {
    const id = String(params.callback_query_id);
    if (!bot.openTaps.delete(id)) {
      throw badRequest('query is too old and response timeout expired or query ID is invalid');
    }
    bot.answeredTaps.add(id);
    if (params.text !== undefined) bot.toasts.push(String(params.text));
    return true;
  },
  sendMessage: (bot, { params }) => {
    const customer = chatOf(bot, params.chat_id);
    const text = String(params.text ?? '');
    if (text.trim() === '') throw badRequest('message text is empty');
    if (text.length > 4_096) throw badRequest('message is too long');
    return bot.post(customer, { text, ...markupOf(params) });
  },
  editMessageText: (bot, { params }) => {
    const customer = chatOf(bot, params.chat_id);
    const text = String(params.text ?? '');
    if (text.trim() === '') throw badRequest('message text is empty');
    if (text.length > 4_096) throw badRequest('MESSAGE_TOO_LONG');
    return customer.changed(Number(params.message_id), text, markupOf(params).reply_markup);
  },
  sendPhoto: (bot, call) => {
    const { bytes, id, caption } = upload(bot, call, 'photo', 10 * megabyte);
    const size = { file_id: id, file_unique_id: id.slice(5, 17), width: 800, height: 600 };
    const photo = [{ ...size, file_size: bytes }];
    return bot.post(chatOf(bot, call.params.chat_id), { photo, ...caption, ...markupOf(call.params) });
  },
  sendDocument: (bot, call) => {
    const { bytes, id, name, caption } = upload(bot, call, 'document', 50 * megabyte);
    const document = { file_id: id, file_unique_id: id.slice(5, 17), file_name: name, file_size: bytes };
    return bot.post(chatOf(bot, call.params.chat_id), { document, ...caption });
  },
  sendVideo: (bot, call) => {
    const { params } = call;
    const customer = chatOf(bot, params.chat_id);
    const known = typeof params.video === 'string' ? bot.files.get(params.video) : undefined;
    const named = known && {
      id: String(params.video),
      bytes: known.bytes.byteLength,
      caption: captionOf(call),
    };
    if (!named && !call.files.video) throw badRequest('wrong file identifier/HTTP URL specified');
    const { bytes, id, caption } = named ?? upload(bot, call, 'video', 50 * megabyte);
    const video = {
      file_id: id,
      file_unique_id: id.slice(5, 17),
      width: Number(params.width ?? 320),
      height: Number(params.height ?? 320),
      duration: Number(params.duration ?? 0),
      mime_type: 'video/mp4',
      file_size: bytes,
    };
    return bot.post(customer, { video, ...caption, ...markupOf(params) });
  },
  sendVoice: (bot, call) => {
    const { bytes, id, caption } = upload(bot, call, 'voice', 50 * megabyte);
    const voice = {
      file_id: id,
      file_unique_id: id.slice(5, 17),
      duration: 3,
      mime_type: 'audio/ogg',
      file_size: bytes,
    };
    return bot.post(chatOf(bot, call.params.chat_id), { voice, ...caption });
  },
  getFile: (bot, { params }) => {
    const id = String(params.file_id);
    const file = bot.files.get(id);
    if (!file) throw badRequest('wrong file_id or the file is temporarily unavailable');
    if (file.bytes.byteLength > 20 * megabyte) throw badRequest('file is too big');
    return {
      file_id: id,
      file_unique_id: id.slice(5, 17),
      file_size: file.bytes.byteLength,
      file_path: file.path,
    };
  },
};

/** What Telegram would answer; throws a `Refusal`. */
export function answerCall(bot: DoubleBot, call: TelegramCall): unknown {
  const method = methods[call.method];
  if (!method) throw new Refusal(404, 'Not Found');
  return method(bot, call);
}

function chatOf(bot: DoubleBot, id: unknown): CustomerDouble {
  const customer = bot.customers.get(Number(id));
  if (!customer) throw badRequest('chat not found');
  if (customer.blocked) throw new Refusal(403, 'Forbidden: bot was blocked by the user');
  if (customer.deactivated) throw new Refusal(403, 'Forbidden: user is deactivated');
  return customer;
}

function upload(bot: DoubleBot, { params, files }: TelegramCall, field: string, most: number) {
  chatOf(bot, params.chat_id);
  const file = files[field];
  if (!file) throw badRequest(`there is no ${field} in the request`);
  if (file.bytes.byteLength > most) throw new Refusal(413, 'Request Entity Too Large');
  if (file.bytes.byteLength === 0) throw badRequest('file must be non-empty');
  const caption = captionOf({ params });
  return {
    id: bot.keep(file, field === 'document' ? 'documents' : `${field}s`),
    name: file.name,
    bytes: file.bytes.byteLength,
    caption,
  };
}

function captionOf({ params }: Pick<TelegramCall, 'params'>): { caption?: string } {
  const caption = String(params.caption ?? '');
  if (caption.length > 1_024) throw badRequest('message caption is too long');
  return caption ? { caption } : {};
}

function markupOf({ reply_markup: markup }: TelegramCall['params']): Partial<Message> {
  if (!markup || !('inline_keyboard' in (markup as object))) return {};
  const { inline_keyboard: rows } = markup as {
    inline_keyboard: { text?: string; url?: string; callback_data?: string }[][];
  };
  for (const button of rows.flat()) {
    if (!button.text) throw badRequest('text buttons are unallowed in the inline keyboard');
    if (button.callback_data !== undefined && !isTapData(button.callback_data))
      throw badRequest('BUTTON_DATA_INVALID');
    if (button.url !== undefined && !isLink(button.url)) {
      throw badRequest(`inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`);
    }
  }
  return { reply_markup: { inline_keyboard: rows } } as Partial<Message>;
}

const isTapData = (data: string): boolean => data !== '' && Buffer.byteLength(data) <= 64;

function isLink(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return /^(https?|tg):$/.test(protocol) && (protocol === 'tg:' || /[^.]\.[a-z]{2,}$/i.test(hostname));
}

/** Telegram wants https; its own server for the local network takes http there. */
function isWebhookAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname));
}

import { AppError } from '@/lib/platform/errors/app-error';
import { askTelegram, telegramFile } from '@/lib/vendors/telegram';
import type { ChannelAccount, OutgoingPart, Recipient, SentPart } from '../../port';
import { botOf } from './bot-of';
import { keyboardOf } from './keyboard-of';
import { telegramCapabilities } from './telegram-capabilities';

type Bot = ReturnType<typeof botOf>;
type Sent = { readonly chat: { readonly id: number }; readonly message_id: number };
type FilePart = Extract<OutgoingPart, { bytes: Uint8Array }>;

const uploadSeconds = 120;
const asPicture = new Set(['image/jpeg', 'image/png', 'image/webp']);
const asVoice = new Set(['audio/ogg', 'audio/mpeg', 'audio/mp4', 'audio/x-m4a', 'audio/m4a']);
/** What Telegram would not take as a picture or a voice note, it takes as a file. */
const takenAsFile = /PHOTO_|IMAGE_PROCESS_FAILED|VOICE_MESSAGES_FORBIDDEN/;

/** Hands one part to Telegram; plain text always, so that nothing a price list says turns into markup. */
export async function sendToChat(
  account: ChannelAccount,
  to: Recipient,
  part: OutgoingPart,
): Promise<SentPart> {
  const chat = to.externalContactId;
  const sent = await deliver(account, chat, part);
  return { externalId: `${sent.chat.id}:${sent.message_id}` };
}

async function deliver(account: ChannelAccount, chat: string, part: OutgoingPart): Promise<Sent> {
  if (part.kind === 'template') throw new AppError('invalid', 'templates-not-here');
  if (part.kind === 'text') return askTelegram(() => sendText(botOf(account), chat, part));
  assertSize(part);
  const bot = botOf(account, uploadSeconds);
  try {
    return await askTelegram(() => sendFile(bot, chat, part));
  } catch (error) {
    const refused = error instanceof AppError && error.key === 'channel-refused';
    if (!refused || !takenAsFile.test(String(error.params.detail))) throw error;
    return askTelegram(() => sendDocument(bot, chat, part));
  }
}

function sendText(bot: Bot, chat: string, { text, buttons }: Extract<OutgoingPart, { kind: 'text' }>) {
  const { keyboard, rest } = keyboardOf(buttons);
  const tail = rest.map((line) => `\n\n${line}`).join('');
  const room = telegramCapabilities.textLength - tail.length;
  return bot.sendMessage(chat, `${text.slice(0, room)}${tail}`, {
    // A preview would open payment links before the customer does.
    link_preview_options: { is_disabled: true },
    ...(keyboard && { reply_markup: keyboard }),
  });
}

function sendFile(bot: Bot, chat: string, part: FilePart): Promise<Sent> {
  const { kind, bytes, name, contentType, caption } = part;
  const more = caption ? { caption } : {};
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (kind === 'image' && asPicture.has(type)) return bot.sendPhoto(chat, telegramFile(bytes, name), more);
  if (kind === 'voice' && asVoice.has(type)) return bot.sendVoice(chat, telegramFile(bytes, name), more);
  return sendDocument(bot, chat, part);
}

function sendDocument(bot: Bot, chat: string, { bytes, name, caption }: FilePart): Promise<Sent> {
  return bot.sendDocument(chat, telegramFile(bytes, name), caption ? { caption } : {});
}

function assertSize({ kind, bytes }: FilePart): void {
  const { sends } = telegramCapabilities;
  const most = kind === 'image' ? sends.image : sends.file;
  if (bytes.byteLength <= most) return;
  const limit = Math.floor(most / (1024 * 1024));
  throw new AppError('invalid', 'file-too-large-for-channel', { params: { limit } });
}

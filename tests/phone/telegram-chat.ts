import type { Message } from 'grammy/types';
import type { CustomerDouble } from '@/tests/doubles/telegram/customer-double';
import type { TelegramDouble } from '@/tests/doubles/telegram/telegram-double';
import type { Act, ChatState, Guide, Messenger, ShownFile, ShownMessage } from './messenger';

/** As long as Telegram shows it after it was told. */
const typingMs = 5_000;

interface Chat {
  readonly name: Messenger['name'];
  readonly customer: CustomerDouble;
  readonly guide: Guide;
  readonly stop: Messenger['stop'];
}

/** The chat of one customer with one bot, on the telephone. */
export function telegramChat(double: TelegramDouble, { name, customer, guide, stop }: Chat): Messenger {
  const { bot } = customer;
  bot.courier.pauseMs = 500;
  const reactions = new Map<number, string | null>();
  let typingUntil = 0;
  double.onChange(() => {
    const last = customer.thread.at(-1);
    if (last?.from?.id === bot.id) typingUntil = 0;
  });
  const typing = customer.typing.bind(customer);
  customer.typing = (action) => {
    typingUntil = Date.now() + typingMs;
    typing(action);
  };
  return {
    name,
    guide,
    state: (): ChatState => {
      const { info } = bot.courier;
      return {
        connected: info.url !== '',
        shop: bot.name,
        canLink: false,
        blocked: customer.blocked,
        canBlock: true,
        typingUntil,
        waiting: info.pending_update_count,
        trouble: info.pending_update_count > 0 ? (info.last_error_message ?? null) : null,
        messages: customer.thread.map((message) => shown(message, customer, reactions)),
      };
    },
    act: (act) => perform(customer, reactions, act),
    file: (id) => {
      const file = bot.files.get(id);
      return file ? { bytes: file.bytes, type: typeOf(file.name) } : null;
    },
    onChange: (listener) => void double.onChange(listener),
    stop,
  };
}

function perform(customer: CustomerDouble, reactions: Map<number, string | null>, act: Act): void {
  switch (act.do) {
    case 'write':
      customer.write(act.text);
      return;
    case 'press':
      customer.press(act.label);
      return;
    case 'edit':
      customer.edit(Number(act.id), act.text);
      return;
    case 'react':
      reactions.set(Number(act.id), act.emoji);
      customer.react(Number(act.id), act.emoji as '👍' | null);
      return;
    case 'block':
      customer.block();
      return;
    case 'unblock':
      customer.unblock();
      return;
    case 'place':
      customer.sendLocation(55.7539, 37.6208);
      return;
    case 'number':
      customer.shareContact('+79161234567');
      return;
    case 'photo':
      customer.sendPhoto(act.bytes, { caption: act.caption });
      return;
    case 'voice':
      customer.sendVoice(act.bytes);
      return;
    case 'document':
      customer.sendDocument(act.name, act.type, act.bytes, { caption: act.caption });
      return;
    default:
      throw new Error('There is no code to scan on Telegram.');
  }
}

function shown(
  message: Message,
  { bot }: CustomerDouble,
  reactions: ReadonlyMap<number, string | null>,
): ShownMessage {
  const { message_id: id, location, venue } = message;
  const keyboard = message.reply_markup?.inline_keyboard ?? [];
  return {
    id: String(id),
    mine: message.from?.id !== bot.id,
    text: message.text ?? message.caption ?? (message.contact ? `☎ ${message.contact.phone_number}` : ''),
    at: message.date * 1_000,
    edited: message.edit_date !== undefined,
    reaction: reactions.get(id) ?? null,
    buttons: keyboard.map((row) =>
      row.map((button) => ({ label: button.text, url: 'url' in button ? button.url : null })),
    ),
    file: fileOf(message),
    place: location ? { ...location, title: venue?.title ?? '' } : null,
  };
}

function fileOf({ photo, voice, video, document }: Message): ShownFile | null {
  const largest = photo?.toSorted((one, other) => other.width - one.width)[0];
  if (largest) return { kind: 'image', id: largest.file_id, name: '' };
  if (voice) return { kind: 'voice', id: voice.file_id, name: '' };
  if (video) return { kind: 'video', id: video.file_id, name: '' };
  return document ? { kind: 'file', id: document.file_id, name: document.file_name ?? 'file' } : null;
}

/** Never a type that a browser would run. */
function typeOf(name: string): string {
  const ending = /\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? '';
  if (['png', 'webp', 'gif'].includes(ending)) return `image/${ending}`;
  if (['jpg', 'jpeg'].includes(ending)) return 'image/jpeg';
  if (['oga', 'ogg', 'webm'].includes(ending)) return 'audio/ogg';
  if (ending === 'mp4') return 'video/mp4';
  return 'application/octet-stream';
}

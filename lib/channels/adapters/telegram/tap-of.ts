import { cleanText } from '../../clean-text';
import { type InboundItem, InboundMessage } from '../../schemas';
import { factsOf } from './facts-of';
import { tapData } from './tap-data';
import type { TelegramTap } from './telegram-update';

/** A tap on a button under one of our messages says the button's text in the customer's name. */
export function tapOf(tap: TelegramTap, receivedAt: Date | undefined): InboundItem[] {
  const { message, data, from } = tap;
  if (!message || data === undefined || message.chat.type !== 'private') return [];
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
  const label = buttons.find((button) => button.callback_data === data)?.text;
  const text = cleanText(tapData.read(data) ?? label ?? '');
  if (text === '') return [];
  return [
    InboundMessage.parse({
      kind: 'message',
      externalContactId: String(message.chat.id),
      externalMessageId: `cb:${tap.id}`,
      text,
      sentAt: receivedAt ?? message.date,
      contact: factsOf(from),
      replyData: { tapId: tap.id },
    }),
  ];
}

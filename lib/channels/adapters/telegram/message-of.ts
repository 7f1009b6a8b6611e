import { cleanText } from '../../clean-text';
import { type ConnectedChannel, ContactFacts, type InboundItem, InboundMessage } from '../../schemas';
import { attachmentsOf } from './attachments-of';
import { factsOf } from './facts-of';
import { telegramCommands } from './telegram-commands';
import type { TelegramMessage } from './telegram-update';

/** A customer's message; empty for what says nothing, such as "pinned a message". */
export function messageOf(message: TelegramMessage, channel: ConnectedChannel): InboundItem[] {
  const { chat, message_id, date, from, sticker, dice } = message;
  const attachments = attachmentsOf(message);
  const typed = cleanText(message.text ?? message.caption ?? sticker?.emoji ?? dice?.emoji ?? '');
  const { text, payload } = readCommand(typed, channel);
  if (text === '' && attachments.length === 0) return [];
  return [
    InboundMessage.parse({
      kind: 'message',
      externalContactId: String(chat.id),
      externalMessageId: `${chat.id}:${message_id}`,
      text,
      sentAt: date,
      contact: { ...(from && factsOf(from)), ...ownPhone(message) },
      attachments,
      ...(payload && { payload }),
    }),
  ];
}

/** The menu's commands are short for a sentence; `/start <payload>` hands over what a link carried. */
function readCommand(text: string, { settings }: ConnectedChannel): { text: string; payload?: string } {
  const [, name, rest = ''] = /^\/([a-z]+)(?:@\w+)?(?:\s+(.*))?$/s.exec(text) ?? [];
  const command = telegramCommands(String(settings.language)).find((one) => one.command === name);
  if (!command || (rest !== '' && name !== 'start')) return { text };
  return { text: command.says, payload: rest.slice(0, 300) };
}

/** The number of the sender's own card; a friend's card is only shown. */
function ownPhone({ contact, from }: TelegramMessage): { phone?: string } {
  if (!contact || contact.user_id === undefined || contact.user_id !== from?.id) return {};
  const phone = ContactFacts.shape.phone.safeParse(`+${contact.phone_number.replace(/\D/g, '')}`);
  return phone.success && phone.data !== undefined ? { phone: phone.data } : {};
}

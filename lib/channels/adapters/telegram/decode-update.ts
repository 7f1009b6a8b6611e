import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { cleanText } from '../../clean-text';
import type { ConnectedChannel, InboundItem } from '../../schemas';
import { messageOf } from './message-of';
import { tapOf } from './tap-of';
import { type TelegramMessage, TelegramUpdate } from './telegram-update';

/**
 * Reads one update. Only private chats are ours: what happens in groups is nobody's conversation. Throws `invalid` for
 * what is no update.
 */
export function decodeUpdate(raw: string, channel: ConnectedChannel): readonly InboundItem[] {
  const update = parse(TelegramUpdate, parseJson(raw));
  const { message, edited_message: edited, callback_query: tap } = update;
  if (message) return isPrivate(message) ? messageOf(message, channel) : [];
  if (edited) return isPrivate(edited) ? editOf(edited) : [];
  if (tap) return tapOf(tap, update.x8_received_at);
  return [...reactionOf(update), ...membershipOf(update)];
}

const isPrivate = ({ chat }: { readonly chat: TelegramMessage['chat'] }): boolean => chat.type === 'private';

/** A place that moves is edited too, without words. */
function editOf({ text, caption, chat, message_id, edit_date, date }: TelegramMessage): InboundItem[] {
  const said = text ?? caption;
  if (said === undefined) return [];
  const externalMessageId = `${chat.id}:${message_id}`;
  return [{ kind: 'edit', externalMessageId, text: cleanText(said), at: edit_date ?? date }];
}

function reactionOf({ message_reaction: reaction }: TelegramUpdate): InboundItem[] {
  if (!reaction || !isPrivate(reaction) || reaction.user?.is_bot) return [];
  const last = reaction.new_reaction.at(-1);
  return [
    {
      kind: 'reaction',
      externalMessageId: `${reaction.chat.id}:${reaction.message_id}`,
      // Reactions of one's own making have no character: a star stands for them.
      emoji: last ? (last.emoji ?? '⭐').slice(0, 40) : null,
      by: 'CUSTOMER',
      at: reaction.date,
    },
  ];
}

function membershipOf({ my_chat_member: change }: TelegramUpdate): InboundItem[] {
  if (!change || !isPrivate(change)) return [];
  const blocked = change.new_chat_member.status === 'kicked';
  return [{ kind: 'blocked', externalContactId: String(change.chat.id), blocked, at: change.date }];
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch (cause) {
    throw new AppError('invalid', 'input-invalid', { params: { detail: 'JSON' }, cause });
  }
}

import { z } from 'zod';
import type { SentPhoto } from './talk';
import { type Tap, tapData } from './tap';

const Id = z.number().int();
const Chat = z.object({ id: Id, type: z.string() });
const User = z.object({
  id: Id,
  is_bot: z.boolean().optional(),
  first_name: z.string().default(''),
  last_name: z.string().optional(),
  username: z.string().optional(),
  language_code: z.string().optional(),
});
const file = { file_id: z.string().min(1), file_size: z.number().int().nonnegative().optional() };
const Message = z.object({
  message_id: Id,
  chat: Chat,
  from: User.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  media_group_id: z.string().optional(),
  photo: z.array(z.object({ ...file, width: z.number(), height: z.number() })).optional(),
  document: z
    .object({ ...file, mime_type: z.string().optional(), file_name: z.string().optional() })
    .optional(),
});

/** What we read of an update; everything else in it is left alone. */
const BotUpdate = z.object({
  update_id: Id,
  message: Message.optional(),
  callback_query: z
    .object({
      id: z.string().min(1),
      from: User,
      data: z.string().optional(),
      message: z.object({ chat: Chat }).optional(),
    })
    .optional(),
  my_chat_member: z
    .object({ chat: Chat, from: User, new_chat_member: z.object({ status: z.string() }) })
    .optional(),
});

/** Who did it, as Telegram tells. */
export interface Sender {
  readonly telegramId: number;
  readonly name: string;
  readonly username: string | null;
  /** What their Telegram speaks. */
  readonly language: string;
}

/** What somebody did in the chat with the bot. */
export type Deed =
  | { readonly kind: 'start'; readonly payload: string }
  | { readonly kind: 'command'; readonly name: string; readonly rest: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'photo'; readonly photo: SentPhoto }
  | { readonly kind: 'other' }
  | { readonly kind: 'tap'; readonly tapId: string; readonly tap: Tap | null }
  | { readonly kind: 'membership'; readonly blocked: boolean };

export interface ReadUpdate {
  readonly updateId: string;
  readonly sender: Sender;
  readonly deed: Deed;
}

/** Reads an update of a private chat; null for all others, which are nobody's talk. Throws what the schema throws. */
export function readUpdate(body: unknown): ReadUpdate | null {
  const update = BotUpdate.parse(body);
  const { message, callback_query: tap, my_chat_member: member } = update;
  const chat = message?.chat ?? tap?.message?.chat ?? member?.chat;
  const from = message?.from ?? tap?.from ?? member?.from;
  if (chat?.type !== 'private' || !from || from.is_bot || from.id !== chat.id) return null;
  const deed = message
    ? deedOf(message)
    : tap
      ? ({ kind: 'tap', tapId: tap.id, tap: tapData.read(tap.data ?? '') } as const)
      : ({ kind: 'membership', blocked: member?.new_chat_member.status === 'kicked' } as const);
  return { updateId: String(update.update_id), sender: senderOf(from), deed };
}

function senderOf({ id, first_name, last_name, username, language_code }: z.output<typeof User>): Sender {
  const name = [first_name, last_name].filter(Boolean).join(' ').trim().slice(0, 120);
  return {
    telegramId: id,
    name: name || `Telegram ${id}`,
    username: username?.slice(0, 60) ?? null,
    language: language_code ?? 'en',
  };
}

function deedOf(message: z.output<typeof Message>): Deed {
  const { photo, document, text } = message;
  const largest = photo?.toSorted((one, other) => other.width * other.height - one.width * one.height)[0];
  const shown = { caption: message.caption ?? '', album: message.media_group_id ?? null };
  if (largest) return { kind: 'photo', photo: { ...fileOf(largest), name: 'photo.jpg', ...shown } };
  if (document && (document.mime_type ?? '').startsWith('image/')) {
    const name = document.file_name?.slice(0, 200) || 'photo';
    return { kind: 'photo', photo: { ...fileOf(document), name, ...shown } };
  }
  if (text === undefined) return { kind: 'other' };
  const [, name, rest = ''] = /^\/([a-z_]+)(?:@\w+)?(?:\s+(.*))?$/s.exec(text) ?? [];
  if (name === undefined) return { kind: 'text', text };
  return name === 'start'
    ? { kind: 'start', payload: rest.trim() }
    : { kind: 'command', name, rest: rest.trim() };
}

const fileOf = ({ file_id, file_size = 0 }: { file_id: string; file_size?: number | undefined }) => ({
  fileId: file_id,
  bytes: file_size,
});

import { z } from 'zod';
import type { Deed, Sender, SentFile } from './deed';

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
const File = z.object({ ...file, mime_type: z.string().optional(), file_name: z.string().optional() });
const Message = z.object({
  message_id: Id,
  chat: Chat,
  from: User.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  media_group_id: z.string().optional(),
  photo: z.array(z.object({ ...file, width: z.number(), height: z.number() })).optional(),
  document: File.optional(),
  video: File.optional(),
  video_note: File.optional(),
  animation: File.optional(),
  audio: File.optional(),
  voice: File.optional(),
});

const Tap = z.object({
  id: z.string().min(1),
  from: User,
  data: z.string().optional(),
  message: z.object({ chat: Chat, message_id: Id.optional() }).optional(),
});

/** What we read of an update; everything else in it is left alone. */
const BotUpdate = z.object({
  update_id: Id,
  message: Message.optional(),
  callback_query: Tap.optional(),
  my_chat_member: z
    .object({ chat: Chat, from: User, new_chat_member: z.object({ status: z.string() }) })
    .optional(),
});

/** What the sender did, or that they do not want to hear from the bot any more, or do again. */
type Read = Deed | { readonly kind: 'membership'; readonly blocked: boolean };

export interface ReadUpdate {
  readonly updateId: string;
  readonly sender: Sender;
  readonly deed: Read;
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
      ? tapOf(tap)
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

function tapOf({ id, data = '', message }: z.output<typeof Tap>): Deed {
  return { kind: 'tap', tapId: id, data, messageId: message?.message_id ?? null };
}

function deedOf(message: z.output<typeof Message>): Deed {
  const { photo, document, text } = message;
  const largest = photo?.toSorted((one, other) => other.width * other.height - one.width * one.height)[0];
  const shown = { caption: message.caption ?? '', album: message.media_group_id ?? null };
  if (largest) return { kind: 'photo', photo: { ...namedFile(largest, 'photo.jpg'), ...shown } };
  if (document && (document.mime_type ?? '').startsWith('image/') && !message.animation)
    return { kind: 'photo', photo: { ...namedFile(document, 'photo'), ...shown } };
  const sent = fileDeedOf(message);
  if (sent) return sent;
  if (text === undefined) return { kind: 'other' };
  const [, name, rest = ''] = /^\/([a-z_]+)(?:@\w+)?(?:\s+(.*))?$/s.exec(text) ?? [];
  if (name === undefined) return { kind: 'text', text };
  return name === 'start'
    ? { kind: 'start', payload: rest.trim() }
    : { kind: 'command', name, rest: rest.trim() };
}

/** An animation is said to be a document too. */
function fileDeedOf(message: z.output<typeof Message>): Deed | null {
  const { video, video_note: note, animation, audio, voice, document, caption = '' } = message;
  const deed = (
    as: Extract<Deed, { kind: 'file' }>['as'],
    sent: z.output<typeof File> | undefined,
    name: string,
  ): Deed | null => {
    if (!sent) return null;
    const file = { ...namedFile(sent, name), caption, album: message.media_group_id ?? null };
    return { kind: 'file', as, type: sent.mime_type ?? '', file };
  };
  return (
    deed('video', video, 'video.mp4') ??
    deed('video', note, 'video-note.mp4') ??
    deed('animation', animation, 'animation.mp4') ??
    deed('sound', audio ?? voice, 'sound') ??
    deed('document', document, 'file')
  );
}

function namedFile(
  sent: { file_id: string; file_size?: number | undefined; file_name?: string | undefined },
  name: string,
): Pick<SentFile, 'fileId' | 'bytes' | 'name'> {
  return { fileId: sent.file_id, bytes: sent.file_size ?? 0, name: sent.file_name?.slice(0, 200) || name };
}

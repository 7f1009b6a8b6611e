import type { InboundMessage } from '../../schemas';
import type { TelegramMessage } from './telegram-update';

type Attachment = InboundMessage['attachments'][number];
type StoredFile = NonNullable<TelegramMessage['document']>;

/** What hangs on a message: Telegram allows one thing, and an album is as many messages. */
export function attachmentsOf(message: TelegramMessage): Attachment[] {
  const { photo, animation, document, sticker, venue, location, contact } = message;
  if (photo && photo.length > 0) return [pictureOf(photo)];
  if (message.voice) return [fileOf('voice', message.voice)];
  if (message.audio) return [fileOf('audio', message.audio)];
  const video = message.video ?? message.video_note ?? animation;
  // An animation comes as a document too, for the clients of long ago.
  if (video) return [fileOf('video', video)];
  if (document) return [fileOf(document.mime_type?.startsWith('image/') ? 'image' : 'file', document)];
  if (sticker) return [{ ...fileOf('sticker', sticker), contentType: stickerType(sticker) }];
  if (venue) {
    const title = [venue.title, venue.address].filter(Boolean).join(', ').slice(0, 500);
    return [{ kind: 'place', ...venue.location, ...(title && { title }) }];
  }
  if (location) return [{ kind: 'place', ...location }];
  if (contact) {
    const name = [contact.first_name, contact.last_name].filter(Boolean).join(' ').slice(0, 300);
    return [{ kind: 'contact', name, phone: contact.phone_number.slice(0, 60) }];
  }
  return [];
}

/** The same picture comes in several sizes; people and models want the largest. */
function pictureOf(sizes: NonNullable<TelegramMessage['photo']>): Attachment {
  const [largest] = sizes.toSorted((one, other) => other.width * other.height - one.width * one.height);
  if (!largest) return { kind: 'image', ref: 'none' };
  return { ...fileOf('image', largest), contentType: 'image/jpeg' };
}

function fileOf(
  kind: 'image' | 'voice' | 'audio' | 'video' | 'file' | 'sticker',
  { file_id, file_name, mime_type, file_size, duration }: StoredFile,
) {
  return {
    kind,
    ref: file_id,
    ...(file_name && { name: file_name.slice(0, 300) }),
    ...(mime_type && { contentType: mime_type.slice(0, 200) }),
    ...(file_size !== undefined && { size: file_size }),
    ...(duration !== undefined && { seconds: duration }),
  };
}

function stickerType(sticker: NonNullable<TelegramMessage['sticker']>): string {
  if (sticker.is_animated) return 'application/x-tgsticker';
  return sticker.is_video ? 'video/webm' : 'image/webp';
}

import type { InboundMessage } from '../../schemas';
import type { MetaAttachment, MetaMessage } from './meta-event';

type Attachment = InboundMessage['attachments'][number];

const most = 20;
const longestRef = 4_000;

/** Films, and posts that may be pictures or films, come as what they are called; the bytes tell the rest. */
const kinds: Readonly<Record<string, 'image' | 'voice' | 'video' | 'file' | 'sticker'>> = {
  image: 'image',
  // Recorded in the messenger: what people attach as music comes as a file.
  audio: 'voice',
  video: 'video',
  file: 'file',
  sticker: 'sticker',
  reel: 'video',
  ig_reel: 'video',
  share: 'image',
  ig_post: 'image',
  story_mention: 'image',
};

/** What hangs on a message: files to be fetched, and what can only be said in words (shared links, templates). */
export function attachmentsOf(message: MetaMessage): { attachments: Attachment[]; lines: string[] } {
  const attachments: Attachment[] = [];
  const lines: string[] = [];
  for (const one of message.attachments) {
    const file = fileOf(one) ?? placeOf(one);
    if (file) attachments.push(file);
    else lines.push(...wordsOf(one).filter((words) => !message.text.includes(words)));
  }
  // Something Meta does not hand on: a person has to see that it was there.
  const silent = message.text === '' && attachments.length === 0 && lines.length === 0;
  if (message.is_unsupported || silent) attachments.push({ kind: 'file', ref: 'unsupported' });
  return { attachments: attachments.slice(0, most), lines };
}

function fileOf({ type, payload, title }: MetaAttachment): Attachment | null {
  const kind = kinds[type];
  const ref = payload?.url;
  if (!kind || !ref || ref.length > longestRef) return null;
  const name = type === 'file' ? (payload.title ?? title) : null;
  return { kind, ref, ...(name && { name: name.slice(0, 300) }) };
}

function placeOf({ payload, title }: MetaAttachment): Attachment | null {
  const at = payload?.coordinates;
  if (!at) return null;
  return {
    kind: 'place',
    latitude: at.lat,
    longitude: at.long,
    ...(title && { title: title.slice(0, 500) }),
  };
}

function wordsOf({ title, url, payload }: MetaAttachment): string[] {
  const words = [payload?.title ?? title, payload?.text, payload?.url ?? url];
  return [...new Set(words)].filter((one): one is string => typeof one === 'string' && one !== '');
}

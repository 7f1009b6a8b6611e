import type { z } from 'zod';
import { cleanText } from '../../clean-text';
import type { InboundMessage, Source } from '../../schemas';
import { sharedContact } from './shared-contact';
import type { WahaMessage } from './waha-event';

type Attachment = z.input<typeof InboundMessage>['attachments'];
type FileKind = 'image' | 'voice' | 'audio' | 'video' | 'file' | 'sticker';

/** Longest text taken from one message; WhatsApp's own limit is about this. */
const longestText = 65_536;

export interface MessageContent {
  readonly text: string;
  readonly attachments: NonNullable<Attachment>;
  /** The sender's own name for themselves. */
  readonly name?: string;
  readonly source?: Source;
}

/** What a message says and holds; null when that is nothing. */
export function messageContent(message: WahaMessage): MessageContent | null {
  const attachments = [...fileOf(message), ...placeOf(message), ...contactsOf(message)];
  // Engines put a thumbnail or the card itself where others leave the text empty.
  const wordless = attachments.some(({ kind }) => kind === 'place' || kind === 'contact');
  const text = wordless ? '' : cleanText((message.body ?? '').slice(0, longestText));
  if (text === '' && attachments.length === 0) return null;
  const name = nameOf(message);
  const source = sourceOf(message);
  return { text, attachments, ...(name && { name }), ...(source && { source }) };
}

function fileOf(message: WahaMessage): NonNullable<Attachment> {
  const { hasMedia, media, id } = message;
  if (!hasMedia && !media?.mimetype && !media?.url) return [];
  const contentType = media?.mimetype?.slice(0, 200);
  const name = media?.filename ? cleanText(media.filename).slice(0, 300) : undefined;
  return [
    {
      kind: kindOf(message, contentType ?? ''),
      // Without an address the server has not kept the file: it is shown as one that cannot be had.
      ref: media?.url?.slice(0, 4_000) || `missing:${id}`.slice(0, 4_000),
      ...(contentType && { contentType }),
      ...(name && { name }),
    },
  ];
}

function kindOf(message: WahaMessage, contentType: string): FileKind {
  const content = rawContent(message);
  const type = message._data?.type;
  if (type === 'sticker' || 'stickerMessage' in content) return 'sticker';
  const audio = content.audioMessage as { ptt?: unknown; PTT?: unknown } | undefined;
  if (type === 'ptt' || audio?.ptt === true || audio?.PTT === true) return 'voice';
  if (contentType.startsWith('image/')) return 'image';
  if (contentType.startsWith('video/')) return 'video';
  if (/^audio\/ogg.*opus/.test(contentType)) return 'voice';
  return contentType.startsWith('audio/') ? 'audio' : 'file';
}

function placeOf({ location }: WahaMessage): NonNullable<Attachment> {
  if (!location) return [];
  const { latitude, longitude } = location;
  const title = [location.name, location.address].filter(Boolean).join(', ') || location.description;
  return [{ kind: 'place', latitude, longitude, ...(title && { title: title.slice(0, 500) }) }];
}

const contactsOf = ({ vCards }: WahaMessage): NonNullable<Attachment> =>
  (vCards ?? []).slice(0, 10).map((card) => ({ kind: 'contact', ...sharedContact(card) }));

function nameOf({ _data, fromMe }: WahaMessage): string | undefined {
  if (fromMe || !_data) return undefined;
  const info = _data.Info as { PushName?: unknown } | undefined;
  const name = [_data.pushName, _data.notifyName, info?.PushName].find((one) => typeof one === 'string');
  const clean = cleanText(String(name ?? '')).slice(0, 200);
  return /\p{L}|\p{N}/u.test(clean) ? clean : undefined;
}

/** The advertisement that was tapped; link previews stand in the same place without a mark. */
function sourceOf(message: WahaMessage): Source | undefined {
  const contexts = Object.values(rawContent(message)).map(
    (part) => (part as { contextInfo?: { externalAdReply?: unknown } } | null)?.contextInfo?.externalAdReply,
  );
  const ad = contexts.find((one) => typeof one === 'object' && one !== null) as
    | Record<string, unknown>
    | undefined;
  if (!ad || !(ad.sourceType === 'ad' || ad.ctwaClid || ad.sourceId || ad.sourceID)) return undefined;
  const said = (value: unknown, most: number) =>
    typeof value === 'string' && value ? value.slice(0, most) : undefined;
  const id = said(ad.sourceId ?? ad.sourceID, 300);
  const title = said(ad.title, 500);
  const url = said(ad.sourceUrl ?? ad.sourceURL, 2_000);
  const clickId = said(ad.ctwaClid, 1_000);
  return {
    kind: 'ad',
    ...(id && { id }),
    ...(title && { title }),
    ...(url && { url }),
    ...(clickId && { clickId }),
  };
}

/** The message in WhatsApp's own words, where the engine hands it on: `imageMessage`, `extendedTextMessage` … */
function rawContent({ _data }: WahaMessage): Record<string, unknown> {
  const content = _data?.message ?? _data?.Message;
  return typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : {};
}

import { z } from 'zod';
import { cleanText } from '../../clean-text';
import type { InboundMessage } from '../../schemas';
import type { CloudIncoming } from './cloud-event';
import { spokenReply } from './spoken-reply';

type Attachments = NonNullable<z.input<typeof InboundMessage>['attachments']>;

export interface IncomingContent {
  readonly text: string;
  readonly attachments: Attachments;
}

const text = z.string().nullish().catch(null);
const Tap = z.object({ id: text, title: text }).nullish().catch(null);

/** The shapes that stand under the names of types. */
const shapes = {
  text: z.object({ body: z.string() }),
  file: z.object({
    id: z.string().min(1),
    mime_type: text,
    caption: text,
    filename: text,
    voice: z.boolean().nullish(),
  }),
  location: z.object({
    latitude: z.coerce.number(),
    longitude: z.coerce.number(),
    name: text,
    address: text,
  }),
  contacts: z.array(
    z.object({
      name: z.object({ formatted_name: text }).nullish().catch(null),
      phones: z
        .array(z.object({ phone: text, wa_id: text }))
        .nullish()
        .catch(null),
    }),
  ),
  interactive: z.object({ button_reply: Tap, list_reply: Tap }),
  button: z.object({ text }),
} as const;

/** What a message says and holds; null for types that say nothing to us. */
export function incomingContent(message: CloudIncoming): IncomingContent | null {
  const content = contentOf(message);
  return content && (content.text !== '' || content.attachments.length > 0) ? content : null;
}

function contentOf(message: CloudIncoming): IncomingContent | null {
  const body = message[message.type];
  switch (message.type) {
    case 'text':
      return said(shapes.text.safeParse(body).data?.body);
    case 'image':
    case 'audio':
    case 'voice':
    case 'video':
    case 'document':
    case 'sticker':
      return file(message.type, shapes.file.safeParse(body).data);
    case 'location':
      return place(shapes.location.safeParse(body).data);
    case 'contacts':
      return { text: '', attachments: (shapes.contacts.safeParse(body).data ?? []).slice(0, 10).map(card) };
    case 'interactive': {
      const tap = shapes.interactive.safeParse(body).data;
      const reply = tap?.button_reply ?? tap?.list_reply;
      return said(reply ? spokenReply(reply) : '');
    }
    case 'button':
      return said(shapes.button.safeParse(body).data?.text);
    // Something their app can show and the API cannot hand on: a person should know that it came.
    case 'unsupported':
      return { text: '', attachments: [{ kind: 'file', ref: `missing:${message.id}`.slice(0, 4_000) }] };
    default:
      return null;
  }
}

const said = (words: string | null | undefined): IncomingContent => ({
  text: cleanText(words ?? ''),
  attachments: [],
});

const kinds = {
  image: 'image',
  voice: 'voice',
  video: 'video',
  document: 'file',
  sticker: 'sticker',
} as const;

function file(
  type: 'audio' | keyof typeof kinds,
  found?: z.infer<typeof shapes.file>,
): IncomingContent | null {
  if (!found) return null;
  const contentType = found.mime_type?.slice(0, 200);
  const name = found.filename ? cleanText(found.filename).slice(0, 300) : undefined;
  const kind = type === 'audio' ? (found.voice ? 'voice' : 'audio') : kinds[type];
  return {
    text: cleanText(found.caption ?? ''),
    attachments: [{ kind, ref: found.id, ...(contentType && { contentType }), ...(name && { name }) }],
  };
}

function place(found?: z.infer<typeof shapes.location>): IncomingContent | null {
  if (!found) return null;
  const { latitude, longitude } = found;
  const title = [found.name, found.address].filter(Boolean).join(', ').slice(0, 500);
  return { text: '', attachments: [{ kind: 'place', latitude, longitude, ...(title && { title }) }] };
}

function card({ name, phones }: z.infer<typeof shapes.contacts>[number]): Attachments[number] {
  const [first] = phones ?? [];
  const phone = first?.wa_id ? `+${first.wa_id}` : first?.phone?.slice(0, 60);
  const called = cleanText(name?.formatted_name ?? '').slice(0, 300) || phone || '?';
  return { kind: 'contact', name: called, ...(phone && { phone }) };
}

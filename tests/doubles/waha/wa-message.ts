import { randomBytes } from 'node:crypto';

/** The number WhatsApp gives a message. */
export const messageNumber = (): string => `3EB0${randomBytes(9).toString('hex').toUpperCase()}`;

export interface MessageFacts {
  /** The chat, by the name the engine uses for it now: `…@c.us` or `…@lid`. */
  readonly chat: string;
  /** The other name of the same person. */
  readonly alternative?: string;
  readonly own: string;
  /** Milliseconds. */
  readonly at: number;
  readonly number: string;
  readonly fromMe: boolean;
  readonly source: 'api' | 'app';
  readonly body?: string;
  readonly name?: string;
  readonly media?: { readonly url: string; readonly mimetype: string; readonly filename: string | null };
  readonly location?: { readonly latitude: string; readonly longitude: string; readonly name?: string };
  readonly vCards?: readonly string[];
  /** The message in WhatsApp's own words, for what only they tell. */
  readonly content?: Readonly<Record<string, unknown>>;
}

const jid = (chat: string): string => chat.replace('@c.us', '@s.whatsapp.net');

/** A message as the engine GOWS tells it: see `WAMessage` of the published description. */
export function waMessage(facts: MessageFacts) {
  const { chat, own, number, fromMe, source, body = '', media, alternative } = facts;
  return {
    id: `${fromMe}_${chat}_${number}`,
    timestamp: Math.floor(facts.at / 1_000),
    from: fromMe ? own : chat,
    fromMe,
    source,
    to: fromMe ? chat : own,
    participant: null,
    body,
    hasMedia: media !== undefined,
    media: media ? { ...media, error: null } : null,
    ack: fromMe ? 1 : 2,
    ackName: fromMe ? 'SERVER' : 'DEVICE',
    replyTo: null,
    ...(facts.location && { location: { live: false, ...facts.location } }),
    vCards: facts.vCards ?? [],
    _data: {
      Info: {
        Chat: jid(chat),
        Sender: jid(fromMe ? own : chat),
        IsFromMe: fromMe,
        IsGroup: false,
        ID: number,
        PushName: facts.name ?? '',
        SenderAlt: fromMe ? '' : jid(alternative ?? ''),
        RecipientAlt: fromMe ? jid(alternative ?? '') : '',
      },
      Message: facts.content ?? { conversation: body },
    },
  };
}

import type { Courier } from './event-courier';
import { type MessageFacts, messageNumber, waMessage } from './wa-message';
import type { DoubleSession, SentMessage } from './waha-types';

/** What a customer needs of the server they write through. */
export interface CustomerWorld {
  readonly now: () => number;
  readonly courier: Courier;
  /** The session written to: the only one that works, unless told. */
  readonly session: () => DoubleSession;
  /** Keeps a file where the server serves it; returns its address. */
  readonly keepFile: (bytes: Uint8Array, extension: string, mimetype: string) => string;
}

export interface CustomerOptions {
  /** Digits of the hidden id; with it, the server calls the customer by it. */
  readonly lid?: string;
  readonly name?: string;
  /** False: the engine does not tell which phone the hidden id belongs to. */
  readonly phoneShown?: boolean;
}

/** A person with WhatsApp on their phone. */
export class WahaCustomer {
  readonly inbox: SentMessage[] = [];

  constructor(
    readonly phone: string,
    private readonly world: CustomerWorld,
    private options: CustomerOptions,
  ) {}

  /** The name of the chat in events. */
  get chat(): string {
    return this.options.lid ? `${this.options.lid}@lid` : `${this.phone}@c.us`;
  }

  get chats(): string[] {
    return [`${this.phone}@c.us`, ...(this.options.lid ? [`${this.options.lid}@lid`] : [])];
  }

  /** From now on WhatsApp hides the phone behind this id, or shows it again. */
  hideBehind(lid: string | null, phoneShown = true): void {
    this.options = { ...this.options, lid: lid ?? undefined, phoneShown };
  }

  says = (body: string, more: Partial<MessageFacts> = {}): Promise<string> => this.send({ body, ...more });

  sendsPhoto = (bytes: Uint8Array, caption = ''): Promise<string> =>
    this.sendFile({ bytes, extension: 'jpeg', mimetype: 'image/jpeg', body: caption });

  sendsVoice = (bytes: Uint8Array): Promise<string> =>
    this.sendFile({
      bytes,
      extension: 'oga',
      mimetype: 'audio/ogg; codecs=opus',
      content: { audioMessage: { PTT: true, seconds: 3 } },
    });

  sendsDocument = (bytes: Uint8Array, filename: string, mimetype = 'application/pdf'): Promise<string> =>
    this.sendFile({ bytes, extension: filename.split('.').at(-1) ?? 'bin', mimetype, filename });

  sendsPlace = (latitude: number, longitude: number, name?: string): Promise<string> =>
    this.send({
      // A thumbnail stands where words would: engines do that.
      body: '/9j/4AAQSkZJRg==',
      location: { latitude: String(latitude), longitude: String(longitude), ...(name && { name }) },
      content: { locationMessage: {} },
    });

  sharesContact = (name: string, phone: string): Promise<string> =>
    this.send({
      vCards: [
        `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nTEL;type=CELL;type=VOICE;waid=${phone}:+${phone}\nEND:VCARD`,
      ],
      content: { contactMessage: {} },
    });

  async reacts(messageId: string, emoji: string): Promise<void> {
    const session = this.world.session();
    const { _data, body, ack, ackName, ...facts } = waMessage(this.facts(session, messageNumber()));
    const fromMe = this.inbox.some(({ id }) => id === messageId);
    const reaction = { text: emoji, messageId: `${fromMe}_${this.chat}_${messageId}` };
    await this.world.courier.send(session, 'message.reaction', { ...facts, reaction });
  }

  async edits(messageId: string, body: string): Promise<void> {
    const session = this.world.session();
    const message = waMessage(this.facts(session, messageNumber()));
    await this.world.courier.send(session, 'message.edited', {
      ...message,
      body,
      editedMessageId: messageId,
    });
  }

  async takesBack(messageId: string): Promise<void> {
    const session = this.world.session();
    const after = waMessage(this.facts(session, messageNumber()));
    await this.world.courier.send(session, 'message.revoked', {
      after,
      before: null,
      revokedMessageId: messageId,
      _data: {},
    });
  }

  /** Opens the chat: everything that came is read. */
  async reads(): Promise<void> {
    const session = this.world.session();
    for (const { id } of this.inbox) await this.acknowledge(session, id, 3, 'READ');
  }

  async acknowledge(session: DoubleSession, id: string, ack: number, ackName: string): Promise<void> {
    await this.world.courier.send(session, 'message.ack', {
      id: `true_${this.chat}_${id}`,
      from: this.chat,
      to: session.me?.id,
      participant: null,
      fromMe: true,
      ack,
      ackName,
      _data: {},
    });
  }

  /** The company writes to this customer on its own phone. */
  hearsFromPhone = async (body: string): Promise<string> => {
    const session = this.world.session();
    const number = messageNumber();
    const message = waMessage({ ...this.facts(session, number), fromMe: true, body });
    await this.world.courier.send(session, 'message.any', message);
    return number;
  };

  private async sendFile({
    bytes,
    extension,
    mimetype,
    filename = null,
    ...more
  }: Partial<MessageFacts> & {
    bytes: Uint8Array;
    extension: string;
    mimetype: string;
    filename?: string | null;
  }): Promise<string> {
    const url = this.world.keepFile(bytes, extension, mimetype);
    return this.send({ ...more, media: { url, mimetype, filename } });
  }

  private async send(more: Partial<MessageFacts>): Promise<string> {
    const session = this.world.session();
    const number = messageNumber();
    const message = waMessage({ ...this.facts(session, number), ...more });
    await this.world.courier.send(session, 'message', message);
    await this.world.courier.send(session, 'message.any', message);
    return number;
  }

  facts(session: DoubleSession, number: string): MessageFacts {
    const { lid, name, phoneShown = true } = this.options;
    return {
      chat: this.chat,
      ...(lid && phoneShown && { alternative: `${this.phone}@c.us` }),
      own: session.me?.id ?? '',
      at: this.world.now(),
      number,
      fromMe: false,
      source: 'app',
      ...(name && { name }),
    };
  }
}

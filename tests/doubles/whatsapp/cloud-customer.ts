import type { CloudMessage } from '@/lib/vendors/whatsapp';

/** What the company sent a customer, as it was asked for. */
export interface CloudSent {
  readonly id: string;
  readonly message: CloudMessage;
  /** The bytes behind the media id, when there is one. */
  readonly bytes: Buffer | null;
}

/** What a customer needs of Meta. */
export interface CloudWorld {
  readonly now: () => number;
  readonly post: (value: object, field?: string) => Promise<void>;
  readonly keepFile: (bytes: Uint8Array, mimeType: string) => string;
  readonly nextId: () => string;
}

export interface CloudCustomerOptions {
  readonly name?: string;
  /** The id of somebody with a user name. */
  readonly userId?: string;
  /** False: the phone is hidden behind it. */
  readonly phoneShown?: boolean;
}

/** A person with WhatsApp on their phone, as Meta tells of them. */
export class CloudCustomer {
  readonly inbox: CloudSent[] = [];

  constructor(
    readonly phone: string,
    private readonly world: CloudWorld,
    private readonly options: CloudCustomerOptions,
  ) {}

  says = (body: string, more: object = {}): Promise<string> => this.send('text', { body }, more);

  sendsPhoto = (bytes: Uint8Array, caption?: string): Promise<string> =>
    this.send('image', { ...this.file(bytes, 'image/jpeg'), ...(caption && { caption }) });

  sendsVoice = (bytes: Uint8Array): Promise<string> =>
    this.send('audio', { ...this.file(bytes, 'audio/ogg; codecs=opus'), voice: true });

  sendsDocument = (bytes: Uint8Array, filename: string): Promise<string> =>
    this.send('document', { ...this.file(bytes, 'application/pdf'), filename });

  /** Taps a button or a row of the newest message that has one with this title. */
  async taps(title: string): Promise<string> {
    for (const { message } of [...this.inbox].reverse()) {
      if (message.type !== 'interactive') continue;
      const { interactive } = message;
      if (interactive.type === 'button') {
        const reply = interactive.action.buttons
          .map((button) => button.reply)
          .find((one) => one.title === title);
        if (reply) return this.send('interactive', { type: 'button_reply', button_reply: reply });
      }
      if (interactive.type === 'list') {
        const row = interactive.action.sections
          .flatMap(({ rows }) => rows)
          .find((one) => one.title === title);
        if (row) return this.send('interactive', { type: 'list_reply', list_reply: row });
      }
    }
    throw new Error(`No button "${title}".`);
  }

  async reacts(messageId: string, emoji: string): Promise<void> {
    await this.send('reaction', { message_id: messageId, emoji });
  }

  /** Opens the chat: everything that came is read. */
  async reads(): Promise<void> {
    for (const { id } of this.inbox) await this.status(id, 'read');
  }

  status(id: string, status: string, more: object = {}): Promise<void> {
    const statuses = [{ id, status, timestamp: this.now(), recipient_id: this.phone, ...more }];
    return this.world.post({ statuses });
  }

  /** The company writes to this customer in its own app. */
  async hearsFromPhone(body: string): Promise<string> {
    const id = this.world.nextId();
    const echo = {
      from: '15550783881',
      to: this.phone,
      id,
      timestamp: this.now(),
      type: 'text',
      text: { body },
    };
    await this.world.post({ message_echoes: [echo] }, 'smb_message_echoes');
    return id;
  }

  private now = (): string => String(Math.floor(this.world.now() / 1_000));

  private file = (bytes: Uint8Array, mimeType: string) => ({
    id: this.world.keepFile(bytes, mimeType),
    mime_type: mimeType,
    sha256: 'not-computed',
  });

  private async send(type: string, content: object, more: object = {}): Promise<string> {
    const { name = 'Sheena Nelson', userId, phoneShown = true } = this.options;
    const id = this.world.nextId();
    const message = {
      ...(phoneShown && { from: this.phone }),
      ...(userId && { from_user_id: userId }),
      id,
      timestamp: this.now(),
      type,
      [type]: content,
      ...more,
    };
    const contact = {
      profile: { name },
      ...(phoneShown && { wa_id: this.phone }),
      ...(userId && { user_id: userId }),
    };
    await this.world.post({ contacts: [contact], messages: [message] });
    return id;
  }
}

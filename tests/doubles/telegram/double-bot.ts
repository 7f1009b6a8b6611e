import { randomUUID } from 'node:crypto';
import type { Message, Update, User, UserFromGetMe } from 'grammy/types';
import { answerCall } from './answer-call';
import { CustomerDouble, type Person } from './customer-double';
import type { TelegramCall, UploadedFile } from './read-call';
import { type Deliver, UpdateCourier } from './update-courier';

export interface StoredFile extends UploadedFile {
  readonly path: string;
}

type News = Omit<Update, 'update_id'>;

/** One bot with its chats. What it is asked and what its customers do changes it; nothing is ever lost. */
export class DoubleBot {
  readonly id: number;
  readonly username: string;
  readonly customers = new Map<number, CustomerDouble>();
  readonly files = new Map<string, StoredFile>();
  readonly courier: UpdateCourier;
  /** Words shown over the screen when a tap was answered. */
  readonly toasts: string[] = [];
  /** Commands as last set, by their scope's type, and language when there is one. */
  readonly commands = new Map<string, readonly { command: string; description: string }[]>();
  /** Taps that were answered. */
  readonly answeredTaps = new Set<string>();
  readonly openTaps = new Set<string>();
  private updates = 700_000_000;
  private messages = 0;

  constructor(
    public token: string,
    readonly name: string,
    private readonly hooks: { deliver: Deliver; now: () => number; changed: (chat: number) => void },
  ) {
    this.id = Number(token.split(':')[0]);
    this.username = `${name.replace(/[^A-Za-z0-9]/g, '') || 'Shop'}_${this.id}_bot`;
    this.courier = new UpdateCourier(hooks.deliver, hooks.now);
  }

  get user(): User {
    return { id: this.id, is_bot: true, first_name: this.name, username: this.username };
  }

  get me(): UserFromGetMe {
    return {
      ...(this.user as UserFromGetMe),
      can_join_groups: true,
      can_read_all_group_messages: false,
      supports_inline_queries: false,
      can_connect_to_business: false,
      has_main_web_app: false,
    };
  }

  /** A person who has opened the bot's chat. */
  customer(person: Partial<Person> = {}): CustomerDouble {
    const id = person.id ?? 500_000_000 + this.customers.size + 1;
    const customer = new CustomerDouble(this, { name: 'Anna', language: 'en', ...person, id });
    this.customers.set(id, customer);
    return customer;
  }

  seconds(): number {
    return Math.floor(this.hooks.now() / 1_000);
  }

  nextMessageId(): number {
    this.messages += 1;
    return this.messages;
  }

  /** Keeps a file and gives it an id. */
  keep(file: UploadedFile, folder: string): string {
    const id = `AgAD-${randomUUID()}`;
    this.files.set(id, { ...file, path: `${folder}/file_${this.files.size + 1}${extensionOf(file.name)}` });
    return id;
  }

  /** Tells whoever listens, and the webhook. */
  tell(chat: number, news: News): Update {
    this.updates += 1;
    const update: Update = { update_id: this.updates, ...news };
    this.courier.bring(chat, update);
    this.hooks.changed(chat);
    return update;
  }

  changed(chat: number): void {
    this.hooks.changed(chat);
  }

  /** Answers a call; throws a `Refusal`. */
  answer(call: TelegramCall): unknown {
    return answerCall(this, call);
  }

  /** A message of the bot's in a chat, as Telegram gives it back. */
  post(customer: CustomerDouble, content: Partial<Message>): Message {
    const message = {
      message_id: this.nextMessageId(),
      from: this.user,
      chat: customer.chat,
      date: this.seconds(),
      ...content,
    } as Message;
    customer.take(message);
    return message;
  }
}

function extensionOf(name: string): string {
  return /\.\w{1,8}$/.exec(name)?.[0] ?? '';
}

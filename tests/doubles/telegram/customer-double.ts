import { randomUUID } from 'node:crypto';
import type {
  Chat,
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  Message,
  ReactionTypeEmoji,
  Update,
  User,
} from 'grammy/types';
import type { DoubleBot } from './double-bot';
import { badRequest } from './refusal';

export interface Person {
  readonly id: number;
  readonly name: string;
  readonly lastName?: string;
  readonly username?: string;
  /** What their Telegram speaks. */
  readonly language: string;
}

interface Sending {
  readonly caption?: string;
  /** Photos that were sent together. */
  readonly album?: string;
}

/** A customer's Telegram: what they do there becomes an update, what the bot sends can be read. */
export class CustomerDouble {
  /** The chat as the customer sees it, both sides, in order. */
  readonly thread: Message[] = [];
  blocked = false;
  deactivated = false;
  /** What the bot was seen doing, such as typing. */
  readonly actions: string[] = [];
  private read = 0;

  constructor(
    readonly bot: DoubleBot,
    readonly person: Person,
  ) {}

  get user(): User {
    const { id, name, lastName, username, language } = this.person;
    return {
      id,
      is_bot: false,
      first_name: name,
      ...(lastName && { last_name: lastName }),
      ...(username && { username }),
      language_code: language,
    };
  }

  get chat(): Chat.PrivateChat {
    const { id, name, lastName, username } = this.person;
    return {
      id,
      type: 'private',
      first_name: name,
      ...(lastName && { last_name: lastName }),
      ...(username && { username }),
    };
  }

  /** What the bot has sent. */
  get received(): Message[] {
    return this.thread.filter(({ from }) => from?.id === this.bot.id);
  }

  start(payload?: string): Update {
    return this.write(payload === undefined ? '/start' : `/start ${payload}`);
  }

  write(text: string): Update {
    const command = /^\/\w+/.exec(text)?.[0];
    const entities = command && [{ type: 'bot_command' as const, offset: 0, length: command.length }];
    return this.say({ text, ...(entities && { entities }) });
  }

  edit(messageId: number, text: string): Update {
    const found = this.thread.find(({ message_id }) => message_id === messageId);
    if (!found) throw new Error('There is no such message.');
    Object.assign(found, { text, edit_date: this.bot.seconds() });
    return this.bot.tell(this.person.id, { edited_message: { ...found } as never });
  }

  /** Null takes the reaction back. */
  react(messageId: number, emoji: ReactionTypeEmoji['emoji'] | null): Update {
    return this.bot.tell(this.person.id, {
      message_reaction: {
        chat: this.chat,
        message_id: messageId,
        user: this.user,
        date: this.bot.seconds(),
        old_reaction: [],
        new_reaction: emoji === null ? [] : [{ type: 'emoji', emoji }],
      },
    });
  }

  /** Taps the newest button of this label. */
  press(label: string): Update {
    const message = this.received.findLast((one) => buttonsOf(one).some(({ text }) => text === label));
    const button = message && buttonsOf(message).find(({ text }) => text === label);
    if (!message || !button || !('callback_data' in button))
      throw new Error(`There is no button "${label}".`);
    const id = randomUUID();
    this.bot.openTaps.add(id);
    return this.bot.tell(this.person.id, {
      callback_query: {
        id,
        from: this.user,
        message: message as never,
        chat_instance: String(this.person.id),
        data: button.callback_data,
      },
    });
  }

  /** Labels of the newest message's buttons. */
  get buttons(): string[] {
    return buttonsOf(this.received.at(-1)).map(({ text }) => text);
  }

  sendPhoto(bytes: Buffer, { caption, album }: Sending = {}): Update {
    const file = (name: string) => {
      const id = this.bot.keep({ name, bytes }, 'photos');
      return { file_id: id, file_unique_id: id.slice(5, 17), file_size: bytes.byteLength };
    };
    const photo = [
      { ...file('small.jpg'), width: 90, height: 67 },
      { ...file('large.jpg'), width: 1280, height: 960 },
      { ...file('middle.jpg'), width: 320, height: 240 },
    ];
    return this.say({ photo, ...(caption && { caption }), ...(album && { media_group_id: album }) });
  }

  sendVoice(bytes: Buffer, seconds = 3): Update {
    return this.say({
      voice: { ...this.stored('voice.oga', bytes), duration: seconds, mime_type: 'audio/ogg' },
    });
  }

  sendDocument(name: string, type: string, bytes: Buffer, { caption }: Sending = {}): Update {
    const document = { ...this.stored(name, bytes), file_name: name, mime_type: type };
    return this.say({ document, ...(caption && { caption }) });
  }

  sendVideo(bytes: Buffer, { caption, album }: Sending = {}): Update {
    const video = {
      ...this.stored('video.mp4', bytes),
      width: 640,
      height: 360,
      duration: 5,
      mime_type: 'video/mp4',
    };
    return this.say({ video, ...(caption && { caption }), ...(album && { media_group_id: album }) });
  }

  /** A round video. */
  sendVideoNote(bytes: Buffer): Update {
    return this.say({ video_note: { ...this.stored('note.mp4', bytes), length: 240, duration: 5 } });
  }

  /** A moving picture without sound; Telegram calls it a document too. */
  sendAnimation(bytes: Buffer): Update {
    const animation = {
      ...this.stored('animation.mp4', bytes),
      width: 320,
      height: 240,
      duration: 2,
      mime_type: 'video/mp4',
    };
    return this.say({ animation, document: animation });
  }

  sendLocation(latitude: number, longitude: number): Update {
    return this.say({ location: { latitude, longitude } });
  }

  sendVenue(title: string, address: string, latitude: number, longitude: number): Update {
    const location = { latitude, longitude };
    return this.say({ location, venue: { location, title, address } });
  }

  /** Shares a number: the customer's own, or somebody else's. */
  shareContact(phone: string, of: 'me' | { readonly name: string } = 'me'): Update {
    const own = of === 'me';
    const contact = {
      phone_number: phone,
      first_name: own ? this.person.name : of.name,
      ...(own && { user_id: this.person.id }),
    };
    return this.say({ contact });
  }

  block(): Update {
    return this.changeMembership(true);
  }

  unblock(): Update {
    return this.changeMembership(false);
  }

  /** What the bot has sent since the last question. */
  unread(): Message[] {
    const fresh = this.received.slice(this.read);
    this.read = this.received.length;
    return fresh;
  }

  /** For the bot: one of its messages says something else from now on. Throws a `Refusal`. */
  changed(messageId: number, text: string, markup: InlineKeyboardMarkup | undefined): Message {
    const found = this.received.find(({ message_id }) => message_id === messageId);
    if (!found) throw badRequest('message to edit not found');
    if (found.text === undefined) throw badRequest('there is no text in the message to edit');
    if (found.text === text && JSON.stringify(found.reply_markup) === JSON.stringify(markup)) {
      const same = 'specified new message content and reply markup are exactly the same as a current content';
      throw badRequest(`message is not modified: ${same} and reply markup of the message`);
    }
    const { reply_markup: _, ...rest } = found;
    const changed = { ...rest, text, edit_date: this.bot.seconds(), ...(markup && { reply_markup: markup }) };
    this.thread[this.thread.indexOf(found)] = changed as Message;
    this.bot.changed(this.person.id);
    return changed as Message;
  }

  /** For the bot: a message appears on the screen. */
  take(message: Message): void {
    this.thread.push(message);
    this.bot.changed(this.person.id);
  }

  typing(action: string): void {
    this.actions.push(action);
    this.bot.changed(this.person.id);
  }

  private say(content: Partial<Message>): Update {
    const message = {
      message_id: this.bot.nextMessageId(),
      from: this.user,
      chat: this.chat,
      date: this.bot.seconds(),
      ...content,
    } as Message;
    this.thread.push(message);
    return this.bot.tell(this.person.id, { message: message as never });
  }

  private stored(name: string, bytes: Buffer) {
    const id = this.bot.keep({ name, bytes }, 'files');
    return { file_id: id, file_unique_id: id.slice(5, 17), file_size: bytes.byteLength };
  }

  private changeMembership(blocked: boolean): Update {
    this.blocked = blocked;
    const { user } = this.bot;
    const kicked = { status: 'kicked' as const, user, until_date: 0 };
    const member = { status: 'member' as const, user };
    return this.bot.tell(this.person.id, {
      my_chat_member: {
        chat: this.chat,
        from: this.user,
        date: this.bot.seconds(),
        old_chat_member: blocked ? member : kicked,
        new_chat_member: blocked ? kicked : member,
      },
    });
  }
}

function buttonsOf(message: Message | undefined): InlineKeyboardButton[] {
  const markup = message && 'reply_markup' in message ? message.reply_markup : undefined;
  return markup?.inline_keyboard.flat() ?? [];
}

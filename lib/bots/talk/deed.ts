/** Who did it, as Telegram tells. */
export interface Sender {
  readonly telegramId: number;
  readonly name: string;
  readonly username: string | null;
  /** What their Telegram speaks. */
  readonly language: string;
}

/** A file as it came, with Telegram's own name for it. */
export interface SentFile {
  readonly fileId: string;
  readonly name: string;
  /** 0: Telegram did not say. */
  readonly bytes: number;
  readonly caption: string;
  /** What was sent together has one. */
  readonly album: string | null;
}

/** What somebody did in the chat with the bot. */
export type Deed =
  | { readonly kind: 'start'; readonly payload: string }
  | { readonly kind: 'command'; readonly name: string; readonly rest: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'photo'; readonly photo: SentFile }
  /** `type` as the sender's phone calls it. */
  | {
      readonly kind: 'file';
      readonly as: 'video' | 'document' | 'animation' | 'sound';
      readonly type: string;
      readonly file: SentFile;
    }
  | { readonly kind: 'other' }
  /** `messageId`: under which message the button was. */
  | {
      readonly kind: 'tap';
      readonly tapId: string;
      readonly data: string;
      readonly messageId: number | null;
    };

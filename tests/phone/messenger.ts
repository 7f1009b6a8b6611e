/** One messenger on the telephone: a customer's account in it, and the chat with the shop. */
export interface Messenger {
  readonly name: 'telegram' | 'reels' | 'subtitles' | 'whatsapp';
  /** How to point X8 at it, and what to give it when it connects the channel. */
  readonly guide: Guide;
  readonly state: () => ChatState;
  /** What the person at the page does; throws when it cannot be done. */
  readonly act: (act: Act) => void | Promise<void>;
  /** A file of the chat by the name its address ends with; null when there is none. */
  readonly file: (id: string) => { readonly bytes: Uint8Array; readonly type: string } | null;
  readonly onChange: (listener: () => void) => void;
  readonly stop: () => Promise<void>;
}

export interface Guide {
  /** Lines for the environment of X8. */
  readonly settings: readonly string[];
  /** What to do on the channels screen, and something to paste there. */
  readonly step: string;
  readonly paste: string | null;
}

export interface ChatState {
  /** X8 has told where the customer's messages are to be brought. */
  readonly connected: boolean;
  /** A code waits to be scanned by the shop's own phone. */
  readonly canLink: boolean;
  readonly shop: string;
  readonly blocked: boolean;
  /** The messenger tells a shop that it was blocked. */
  readonly canBlock: boolean;
  /** Until when the shop is shown to be typing, in milliseconds of the clock; 0: it is not. */
  readonly typingUntil: number;
  /** Messages on their way to X8, and what went wrong with the last try. */
  readonly waiting: number;
  readonly trouble: string | null;
  readonly messages: readonly ShownMessage[];
}

export interface ShownMessage {
  readonly id: string;
  readonly mine: boolean;
  readonly text: string;
  readonly at: number;
  readonly edited: boolean;
  readonly reaction: string | null;
  /** In rows, as they stand under the message. */
  readonly buttons: ReadonlyArray<ReadonlyArray<{ readonly label: string; readonly url: string | null }>>;
  readonly file: ShownFile | null;
  readonly place: { readonly latitude: number; readonly longitude: number; readonly title: string } | null;
}

export interface ShownFile {
  readonly kind: 'image' | 'voice' | 'video' | 'file';
  readonly id: string;
  readonly name: string;
}

/** What a customer can do. Files come with their bytes. */
export type Act =
  | { readonly do: 'write'; readonly text: string }
  | { readonly do: 'press'; readonly id: string; readonly label: string }
  | { readonly do: 'edit'; readonly id: string; readonly text: string }
  | { readonly do: 'react'; readonly id: string; readonly emoji: string | null }
  | { readonly do: 'block' | 'unblock' | 'place' | 'number' | 'link' }
  | {
      readonly do: 'photo' | 'voice' | 'document';
      readonly name: string;
      readonly type: string;
      readonly bytes: Buffer;
      readonly caption: string;
    };

import type {
  AdapterName,
  Card,
  ChannelKind,
  ChannelStatus,
  CheckStep,
  ConnectedChannel,
  InboundItem,
  PartButton,
} from './schemas';

/** What a channel can do, as data: screens, policies and the delivery read it instead of asking for the name. */
export interface ChannelCapabilities {
  /** Kinds of items its events can hold. */
  readonly receives: ReadonlyArray<InboundItem['kind']>;
  /** Longest text of one message in either direction, in UTF-16 units. */
  readonly textLength: number;
  /** Longest caption under a picture or file; 0: none, the text goes on its own. */
  readonly captionLength: number;
  /** Buttons that answer by a tap: at most so many, their labels no longer than this; `most` 0 when there are none. */
  readonly replyButtons: { readonly most: number; readonly labelLength: number };
  /** A button that opens an address. */
  readonly linkButtons: boolean;
  /** Cards shown as such; others are said in the text. */
  readonly cards: ReadonlyArray<Card['kind']>;
  /** Largest files it takes from us, in bytes; 0: none of that kind. */
  readonly sends: { readonly image: number; readonly file: number };
  /** Largest file it lets us fetch, in bytes. */
  readonly receivesBytes: number;
  /** Hours after the customer's last message within which the company may write freely; null: always. */
  readonly replyWindowHours: number | null;
  /** What may be sent after the window: nothing, an approved template, or a person's reply marked as such for so long. */
  readonly afterWindow: 'nothing' | 'template' | { readonly humanHours: number };
  /** Whether "is typing" can be shown, and read marks be given. */
  readonly typing: boolean;
  readonly marksRead: boolean;
  /** What the channel tells of what we sent. */
  readonly receipts: ReadonlyArray<'DELIVERED' | 'READ' | 'FAILED'>;
  /** Least pause between two messages to one customer, and between any two of the account, in milliseconds. */
  readonly pause: { readonly contactMs: number; readonly accountMs: number };
  /** The same part may be handed over twice and arrives once. */
  readonly repeatable: boolean;
}

/** An account with what is needed to speak for it. Lives for one call; never stored, never logged. */
export interface ChannelAccount {
  readonly channel: ConnectedChannel;
  /** From the vault, by the names the adapter gave them when it was connected. */
  readonly secrets: Readonly<Record<string, string>>;
  /** The Meta app or WAHA server the account goes through; null when it stands alone. */
  readonly host: ChannelHost | null;
  /** Where the other side sends its events. */
  readonly webhookUrl: string;
}

/** Something prepared that accounts go through. */
export interface ChannelHost {
  readonly id: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, string>>;
}

/** A wish to connect. */
export interface ConnectRequest {
  /** What the owner gave; the adapter checks it with its own schema and throws `invalid` with the field. */
  readonly input: unknown;
  readonly channelId: string;
  readonly webhookUrl: string;
  /** Fresh 256-bit secret for the adapter to prove webhooks by; kept as `webhookSecret`. */
  readonly webhookSecret: string;
  readonly company: { readonly name: string; readonly language: string };
  readonly host: ChannelHost | null;
  /** Secrets of a finished login at the other side, when the adapter has `login`. */
  readonly login: Readonly<Record<string, string>> | null;
  /**
   * To be called once the account is known and before anything is changed at the other side. Throws `conflict`
   * (`channel-taken`) when it serves another channel, which would otherwise go deaf.
   */
  readonly claim?: (externalAccount: string) => Promise<void>;
  /** The account as it was, when it is connected again: a new token, a new number of the same bot, another adapter. */
  readonly previous: ChannelAccount | null;
}

/** What came of it: kept on the channel's row and in the vault. */
export interface Connection {
  readonly name: string;
  readonly status: Extract<ChannelStatus, 'CONNECTING' | 'CONNECTED'>;
  readonly externalAccount: string;
  /** No secrets. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly state?: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly expiresAt?: Date | null;
}

/** Whom a part goes to, and what it answers. */
export interface Recipient {
  readonly externalContactId: string;
  /** The customer's newest message, when there is one. */
  readonly answering: {
    readonly externalMessageId: string;
    readonly sentAt: Date;
    readonly replyData: Readonly<Record<string, unknown>> | null;
  } | null;
  readonly conversationId: string;
  readonly subject: string | null;
  readonly companyName: string;
  readonly language: string;
  /** A person wrote it, not the assistant: some channels allow a person more. */
  readonly byHuman: boolean;
  /** The reply window is over. */
  readonly windowOver: boolean;
}

/** One call to the outside. `key` names it for good: the same key is the same part. */
export type OutgoingPart = { readonly key: string } & (
  | { readonly kind: 'text'; readonly text: string; readonly buttons: readonly PartButton[] }
  | {
      readonly kind: 'image' | 'file' | 'voice';
      readonly name: string;
      readonly contentType: string;
      readonly bytes: Uint8Array;
      readonly caption: string;
    }
  | {
      readonly kind: 'template';
      readonly name: string;
      readonly language: string;
      readonly values: readonly string[];
    }
);

/** What the outside answered. `externalId` null: the channel has no numbers of its own. */
export interface SentPart {
  readonly externalId: string | null;
}

/** A code to scan or type, while CONNECTING. `picture` is a PNG. */
export type LinkState =
  | { readonly state: 'waiting' }
  | { readonly state: 'scan'; readonly picture: Uint8Array; readonly expiresAt: Date | null }
  | { readonly state: 'code'; readonly code: string; readonly expiresAt: Date | null }
  /** The other side wants something a person must do there; names a sentence in `channels.json` under `linking`. */
  | { readonly state: 'asks'; readonly what: string }
  | { readonly state: 'linked' }
  | { readonly state: 'failed'; readonly reason: string };

/** A login at the other side: the owner leaves for `url` and comes back with a code. */
export interface ChannelLogin {
  /** Address to send the owner to. `state` must come back unchanged. */
  readonly begin: (request: {
    readonly state: string;
    readonly redirectUrl: string;
    readonly host: ChannelHost | null;
    readonly verifier: string;
  }) => string;
  /** Exchanges the code. `choices` are the accounts that can be connected; `invalid` when there are none. */
  readonly finish: (answer: {
    readonly code: string;
    readonly redirectUrl: string;
    readonly host: ChannelHost | null;
    readonly verifier: string;
    readonly now: Date;
  }) => Promise<{
    readonly secrets: Readonly<Record<string, string>>;
    readonly choices: ReadonlyArray<{ readonly id: string; readonly name: string; readonly detail?: string }>;
  }>;
}

/** What a look at the outside changed; fields left out stay as they are. */
export interface AccountChange {
  readonly secrets?: Readonly<Record<string, string>>;
  readonly state?: Readonly<Record<string, unknown>>;
  readonly expiresAt?: Date | null;
  readonly status?: ChannelStatus;
  readonly statusReason?: string | null;
}

/** One kind of place where customers write. Errors are `AppError`s: a vendor's error class never leaves its pipe. */
export interface Channel {
  readonly name: AdapterName;
  readonly kind: ChannelKind;
  readonly capabilities: ChannelCapabilities;
  /** Proves what the owner gave, and makes the other side send its events to us. Repeating it is harmless. */
  readonly connect: (request: ConnectRequest) => Promise<Connection>;
  /** Tests each step on the way between the customer and us. Never throws: what fails is a step that says so. */
  readonly check: (account: ChannelAccount, now: Date) => Promise<readonly CheckStep[]>;
  /**
   * Reads one stored event into what happened; empty when it holds nothing for us. Asks nobody: the same event gives the
   * same items with the same external ids. Throws `invalid` for an event that is not of this channel.
   */
  readonly decode: (
    raw: string,
    channel: ConnectedChannel,
  ) => readonly InboundItem[] | Promise<readonly InboundItem[]>;
  /**
   * Hands one part to the outside. Throws `unavailable` or `limit` (with `retryAfter`) when it was surely not taken and
   * trying again makes sense, `invalid` when it will never be taken, `conflict` with `delivery-uncertain` when nobody
   * knows whether it was, `forbidden` with `contact-blocked` when the customer does not want it, `unauthenticated` with
   * `channel-access-lost` when the account's access is gone.
   */
  readonly send: (account: ChannelAccount, to: Recipient, part: OutgoingPart) => Promise<SentPart>;
  /** Ends it outside as far as that is possible. Quiet when it has ended already. */
  readonly disconnect: (account: ChannelAccount) => Promise<void>;

  /** The bytes of a file an event named. Throws `not-found` when it is gone, `invalid` when it is too large. */
  readonly fetchFile?: (
    account: ChannelAccount,
    ref: string,
  ) => Promise<{ readonly bytes: Uint8Array; readonly name?: string; readonly contentType?: string }>;
  readonly showTyping?: (account: ChannelAccount, to: Pick<Recipient, 'externalContactId'>) => Promise<void>;
  readonly markRead?: (
    account: ChannelAccount,
    to: Pick<Recipient, 'externalContactId' | 'answering'>,
  ) => Promise<void>;
  readonly login?: ChannelLogin;
  /** How the linking stands, while CONNECTING. */
  readonly readLink?: (account: ChannelAccount) => Promise<LinkState>;
  /** A quick look whether the account still lives, with what changed: sessions, tokens, watches about to end. */
  readonly refresh?: (account: ChannelAccount, now: Date) => Promise<AccountChange>;
  /**
   * Fetches what is new where nobody calls us. `events` are raw, with their own unique ids; `state` is to be kept
   * together with them.
   */
  readonly collect?: (account: ChannelAccount) => Promise<{
    readonly events: ReadonlyArray<{
      readonly eventId: string;
      readonly sender: string;
      readonly raw: string;
    }>;
    readonly state: Readonly<Record<string, unknown>>;
  }>;
}

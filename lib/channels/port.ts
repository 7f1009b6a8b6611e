import type { Card, ChannelKind, ConnectedChannel, InboundItem, OutgoingMessage } from './schemas';

/** What a kind of channel can do, as data: screens, policies and the delivery read it instead of asking for the kind. */
export interface ChannelCapabilities {
  /** Kinds of items customers can send. */
  readonly receives: readonly InboundItem['kind'][];
  /** Longest text of one message in either direction, in characters. */
  readonly textLength: number;
  /** Most buttons under a message; 0 when there are none. */
  readonly quickReplies: number;
  /** Cards shown as such; others are said in the text. */
  readonly cards: readonly Card['kind'][];
  /** Hours after the customer's last message within which the company may write; null: always. */
  readonly replyWindowHours: number | null;
  /** Whether "is typing" can be shown. */
  readonly typing: boolean;
  /** Most messages a second to one customer; null: as many as come. */
  readonly messagesPerSecond: number | null;
}

/** What the outside answered. `externalId` null: the channel has no numbers of its own. */
export interface SentMessage {
  readonly externalId: string | null;
}

/** One kind of place where customers write. */
export interface Channel {
  readonly kind: ChannelKind;
  readonly capabilities: ChannelCapabilities;
  /**
   * Reads one stored event into what customers sent, cleaned; empty when it holds nothing for us. Pure: the same event
   * gives the same items with the same external ids. Throws `invalid` for an event that is not of this channel.
   */
  readonly decode: (raw: string) => readonly InboundItem[];
  /**
   * Hands one message to the outside. Throws `unavailable` or `limit` when trying again makes sense, `invalid` when the
   * message will never go.
   */
  readonly send: (channel: ConnectedChannel, message: OutgoingMessage) => Promise<SentMessage>;
}

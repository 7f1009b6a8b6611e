/** Who looks at a thread. */
export interface Viewer {
  readonly kind: 'customer' | 'owner';
  /** The other side's name: the shop's for a customer, the customer's for an owner. */
  readonly other: string;
  /** The company's IANA zone. */
  readonly timeZone: string;
  /** Says something in the customer's name, as if typed; only a customer can. */
  readonly onSay?: (text: string) => void;
  readonly onRetry?: (key: string) => void;
  /** Sends once more what the channel did not take; only an owner can. */
  readonly onResend?: (messageId: string) => void;
  /** Takes back a note of the reader's own. */
  readonly onDeleteNote?: (noteId: string) => void;
  /** Looks at it in a frame on another site: pages to pay at open beside it. */
  readonly framed?: boolean;
  /** Where a stored file can be read by whoever looks. */
  readonly fileUrl: (fileId: string) => string;
  /** Where an item's photo can, when not at the same place. */
  readonly photoUrl?: (fileId: string) => string;
  /** Shows what an answer of the assistant rests on; only an owner may look. */
  readonly onWhy?: (turnId: string) => void;
}

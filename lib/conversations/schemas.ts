import { z } from 'zod';
import {
  AdapterName,
  Card,
  ChannelKind,
  Place,
  QuickReply,
  SharedContact,
  Source,
} from '@/lib/channels/schemas';

export {
  BookingCard,
  Card,
  CartCard,
  ItemCard,
  PaymentCard,
  Place,
  QuickReply,
  SharedContact,
  SlotsCard,
  Source,
} from '@/lib/channels/schemas';
export { Turn, TurnState } from './turns/schemas';

export const MessageAuthor = z.enum(['CUSTOMER', 'ASSISTANT', 'HUMAN', 'SYSTEM']);
export type MessageAuthor = z.infer<typeof MessageAuthor>;

/**
 * RECEIVED: from the customer. QUEUED: stored, not yet given to the channel. SENDING: on its way, some parts may have left.
 * SENT: the channel took all of it. DELIVERED and READ as far as the channel tells. FAILED: `failure` says why.
 */
export const MessageStatus = z.enum(['RECEIVED', 'QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'READ', 'FAILED']);
export type MessageStatus = z.infer<typeof MessageStatus>;

/**
 * What the thread records beside what people say. The first line of a SYSTEM message's text is one of these; screens put it
 * into words. Further lines are, after `lead-arrived`, what was written into the form (`question: answer`); after `closed`
 * the outcome, its reason or an empty line, and a note.
 */
export const SystemEvent = z.enum([
  'human-took-over',
  /** A person wrote from the messenger's own app. */
  'human-took-over-on-phone',
  'human-asked-by-customer',
  'human-asked-by-assistant',
  'handed-back',
  /** The person has not written for as long as the company's settings say. */
  'handed-back-by-timer',
  'delivery-failed',
  /** Nobody knows whether a message arrived. */
  'delivery-uncertain',
  'answer-failed',
  /** Two machines were talking to each other. */
  'loop-stopped',
  'customer-blocked',
  'customer-unblocked',
  'lead-arrived',
  /** Two threads turned out to be one person's. */
  'contact-merged',
  /** Somebody of the company closed it, or opened it again. */
  'closed',
  'reopened',
]);
export type SystemEvent = z.infer<typeof SystemEvent>;

export const PaymentStatus = z.enum(['no_payment_link', 'payment_link_sent', 'paid']);
export type PaymentStatus = z.infer<typeof PaymentStatus>;

/** Why the assistant is silent. */
export const HumanReason = z.enum(['ASKED_BY_CUSTOMER', 'HUMAN_REPLIED', 'ASSISTANT_UNSURE']);
export type HumanReason = z.infer<typeof HumanReason>;

/** Who answers here: the assistant, a person, or nobody any more until the customer writes again. */
export const ConversationStatus = z.enum(['ASSISTANT', 'HUMAN', 'CLOSED']);
export type ConversationStatus = z.infer<typeof ConversationStatus>;

/** How a conversation ended. */
export const Outcome = z.enum(['SOLD', 'NOT_SOLD', 'ANSWERED', 'SPAM', 'OTHER']);
export type Outcome = z.infer<typeof Outcome>;

/** Why nothing was sold. */
export const OutcomeReason = z.enum([
  'TOO_EXPENSIVE',
  'NOT_AVAILABLE',
  'NO_SUITABLE_TIME',
  'WENT_SILENT',
  'BOUGHT_ELSEWHERE',
  'OTHER',
]);
export type OutcomeReason = z.infer<typeof OutcomeReason>;

/** A customer of one company. Somebody who wrote on the website may have no name yet. */
export const Contact = z.object({
  id: z.string(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  username: z.string().nullable(),
  /** Where they came from first. */
  source: Source.nullable(),
});
export type Contact = z.infer<typeof Contact>;

/** `humanSince` null: the assistant answers. Otherwise it is silent since then, because of `humanReason`. */
export const Conversation = z.object({
  id: z.string(),
  channel: z.object({ id: z.string(), kind: ChannelKind, adapter: AdapterName, name: z.string() }),
  contact: Contact,
  /** Language the customer writes in, such as `ru`, once known. */
  language: z.string().nullable(),
  paymentStatus: PaymentStatus,
  humanSince: z.coerce.date().nullable(),
  humanReason: HumanReason.nullable(),
  /** When the assistant takes over again by itself; null: only when handed back. */
  humanUntil: z.coerce.date().nullable(),
  status: ConversationStatus,
  /** Who of the company looks after it. */
  assigneeId: z.string().nullable(),
  /** How it ended when it was closed last; kept when it goes on. */
  outcome: Outcome.nullable(),
  outcomeReason: OutcomeReason.nullable(),
  outcomeNote: z.string().nullable(),
  /** A person is waited for: the customer asked, the assistant was unsure, or something failed. */
  needsHuman: z.boolean(),
  /** Customer messages nobody has looked at. */
  unread: z.number().int().nonnegative(),
  /** The assistant is about to answer or answering. */
  typing: z.boolean(),
  lastMessageAt: z.coerce.date(),
  lastMessagePreview: z.string(),
  lastCustomerMessageAt: z.coerce.date().nullable(),
  /** Until when the channel lets us write freely; null: always. For somebody who has never written: over already. */
  windowEndsAt: z.coerce.date().nullable(),
  /** Until when a person may still reply; later than `windowEndsAt` on channels that allow a person more. */
  humanWindowEndsAt: z.coerce.date().nullable(),
  /** After the window an approved template may be sent. */
  templates: z.boolean(),
  /** The customer has blocked us: nothing reaches them. */
  blocked: z.boolean(),
  /** Of the customer's mail. */
  subject: z.string().nullable(),
  source: Source.nullable(),
  createdAt: z.coerce.date(),
});
export type Conversation = z.infer<typeof Conversation>;

/**
 * A file of a message. `fileId` null: it could not be fetched, and `failure` (a key of `errors.json`) says why. `transcript`:
 * what a voice note says. Sizes in bytes.
 */
export const FileAttachment = z.object({
  kind: z.enum(['image', 'voice', 'audio', 'video', 'file', 'sticker']),
  fileId: z.string().nullable(),
  name: z.string(),
  contentType: z.string(),
  size: z.number().int().nonnegative(),
  seconds: z.number().nonnegative().optional(),
  transcript: z.string().optional(),
  failure: z.string().optional(),
});
export type FileAttachment = z.infer<typeof FileAttachment>;

/** What hangs on a message: a file, a place on the map, or somebody's card. */
export const Attachment = z.discriminatedUnion('kind', [FileAttachment, Place, SharedContact]);
export type Attachment = z.infer<typeof Attachment>;

export const Reaction = z.object({ by: z.enum(['CUSTOMER', 'COMPANY']), emoji: z.string() });
export type Reaction = z.infer<typeof Reaction>;

/** One item of a thread. `seq` counts from 1 within the conversation, in the order of storing. */
export const Message = z.object({
  id: z.string(),
  conversationId: z.string(),
  seq: z.number().int().positive(),
  author: MessageAuthor,
  text: z.string(),
  cards: z.array(Card),
  quickReplies: z.array(QuickReply),
  attachments: z.array(Attachment),
  reactions: z.array(Reaction),
  status: MessageStatus,
  turnId: z.string().nullable(),
  userId: z.string().nullable(),
  /** A key of `errors.json`. */
  failure: z.string().nullable(),
  editedAt: z.coerce.date().nullable(),
  /** Taken back by who wrote it: nothing of it is left but this. */
  deletedAt: z.coerce.date().nullable(),
  /** A machine of the customer's wrote it: shown, never answered. */
  automatic: z.boolean(),
  /** A person wrote it in the messenger's own app. */
  writtenOn: z.literal('phone').nullable(),
  createdAt: z.coerce.date(),
  sentAt: z.coerce.date().nullable(),
});
export type Message = z.infer<typeof Message>;

/** What the customer sees of a message. `clientId` is the page's own id of a message it sent. */
export const CustomerMessage = z.object({
  seq: z.number().int().positive(),
  author: MessageAuthor,
  text: z.string(),
  cards: z.array(Card),
  quickReplies: z.array(QuickReply),
  attachments: z.array(Attachment),
  clientId: z.string().nullable(),
  at: z.coerce.date(),
});
export type CustomerMessage = z.infer<typeof CustomerMessage>;

/** A message's number, also as an address writes it. */
const Seq = z.coerce.number().int().max(2_147_483_647);

export const ReadThread = z.object({
  channelId: z.string(),
  /** The messages before this one (newest page when left out) … */
  beforeSeq: Seq.positive().optional(),
  /** … or those after it. */
  afterSeq: Seq.nonnegative().optional(),
});
export type ReadThread = z.input<typeof ReadThread>;

/** The customer's side of a thread, oldest first. `typing`: an answer is on its way. */
export const CustomerThread = z.object({
  messages: z.array(CustomerMessage),
  hasEarlier: z.boolean(),
  typing: z.boolean(),
});
export type CustomerThread = z.infer<typeof CustomerThread>;

/** What somebody says to the customer. */
export const Reply = z.object({
  text: z.string().trim().min(1).max(4_000),
  cards: z.array(Card).max(20).default([]),
  quickReplies: z.array(QuickReply).max(13).default([]),
});
export type Reply = z.input<typeof Reply>;

/** Why a person is needed. */
export const HumanOccasion = z.enum([
  'asked-by-customer',
  'assistant-unsure',
  'delivery-failed',
  'delivery-uncertain',
  'window-over',
  'answer-failed',
  /** The customer wrote to a person who holds the conversation and has not looked for two minutes. */
  'customer-waits',
  'loop-stopped',
  'lead-arrived',
]);
export type HumanOccasion = z.infer<typeof HumanOccasion>;

export const ListMessages = z.object({
  conversationId: z.string(),
  /** The messages before this one (newest page when left out) … */
  beforeSeq: Seq.positive().optional(),
  /** … or those after it, … */
  afterSeq: Seq.nonnegative().optional(),
  /** … or those on both sides of this one. */
  aroundSeq: Seq.positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListMessages = z.input<typeof ListMessages>;

/** Oldest first. `hasEarlier`: there is more before the first one; `hasLater`: after the last one. */
export const MessagePage = z.object({
  messages: z.array(Message),
  hasEarlier: z.boolean(),
  hasLater: z.boolean(),
});
export type MessagePage = z.infer<typeof MessagePage>;

/** `humanMinutes`: how long after a person's last reply the assistant takes over again; null: only when handed back. */
export const ConversationSettings = z.object({
  humanMinutes: z.number().int().min(1).max(10_080).nullable(),
  /** Messages older than this are deleted; null: kept. */
  keepDays: z.number().int().min(1).max(3_650).nullable(),
  /** The oldest messages go once texts and files take more than this; null: no limit. */
  keepMegabytes: z.number().int().min(10).max(1_000_000).nullable(),
});
export type ConversationSettings = z.infer<typeof ConversationSettings>;

export const ConversationSettingsChange = ConversationSettings.partial();
export type ConversationSettingsChange = z.infer<typeof ConversationSettingsChange>;

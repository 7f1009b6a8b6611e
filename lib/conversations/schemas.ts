import { z } from 'zod';
import { Card, ChannelKind, QuickReply } from '@/lib/channels/schemas';

export {
  BookingCard,
  Card,
  CartCard,
  ItemCard,
  PaymentCard,
  QuickReply,
  SlotsCard,
} from '@/lib/channels/schemas';

export const MessageAuthor = z.enum(['CUSTOMER', 'ASSISTANT', 'HUMAN', 'SYSTEM']);
export type MessageAuthor = z.infer<typeof MessageAuthor>;

/** RECEIVED: from the customer. QUEUED: stored, not yet given to the channel. FAILED: `failure` says why. */
export const MessageStatus = z.enum(['RECEIVED', 'QUEUED', 'SENT', 'FAILED']);
export type MessageStatus = z.infer<typeof MessageStatus>;

/** What the thread records beside what people say. The text of a SYSTEM message is one of these; screens put it into words. */
export const SystemEvent = z.enum([
  'human-took-over',
  'human-asked-by-customer',
  'human-asked-by-assistant',
  'handed-back',
  'delivery-failed',
  'answer-failed',
]);
export type SystemEvent = z.infer<typeof SystemEvent>;

export const PaymentStatus = z.enum(['no_payment_link', 'payment_link_sent', 'paid']);
export type PaymentStatus = z.infer<typeof PaymentStatus>;

/** Why the assistant is silent. */
export const HumanReason = z.enum(['ASKED_BY_CUSTOMER', 'HUMAN_REPLIED', 'ASSISTANT_UNSURE']);
export type HumanReason = z.infer<typeof HumanReason>;

/** A customer of one company. Somebody who wrote on the website may have no name yet. */
export const Contact = z.object({
  id: z.string(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});
export type Contact = z.infer<typeof Contact>;

/** `humanSince` null: the assistant answers. Otherwise it is silent since then, because of `humanReason`. */
export const Conversation = z.object({
  id: z.string(),
  channel: z.object({ id: z.string(), kind: ChannelKind, name: z.string() }),
  contact: Contact,
  /** Language the customer writes in, such as `ru`, once known. */
  language: z.string().nullable(),
  paymentStatus: PaymentStatus,
  humanSince: z.coerce.date().nullable(),
  humanReason: HumanReason.nullable(),
  /** A person is waited for: the customer asked, the assistant was unsure, or something failed. */
  needsHuman: z.boolean(),
  /** Customer messages nobody has looked at. */
  unread: z.number().int().nonnegative(),
  /** The assistant is about to answer or answering. */
  typing: z.boolean(),
  lastMessageAt: z.coerce.date(),
  lastMessagePreview: z.string(),
  createdAt: z.coerce.date(),
});
export type Conversation = z.infer<typeof Conversation>;

/** One item of a thread. `seq` counts from 1 within the conversation, in the order of storing. */
export const Message = z.object({
  id: z.string(),
  conversationId: z.string(),
  seq: z.number().int().positive(),
  author: MessageAuthor,
  text: z.string(),
  cards: z.array(Card),
  quickReplies: z.array(QuickReply),
  status: MessageStatus,
  turnId: z.string().nullable(),
  userId: z.string().nullable(),
  failure: z.string().nullable(),
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

export const TurnState = z.enum(['OPEN', 'ANSWERING', 'ANSWERED', 'SKIPPED']);
export type TurnState = z.infer<typeof TurnState>;

/** The customer's messages that are answered together. `dueAt` is the end of the quiet window. */
export const Turn = z.object({
  id: z.string(),
  conversationId: z.string(),
  state: TurnState,
  openedAt: z.coerce.date(),
  dueAt: z.coerce.date(),
  answeredAt: z.coerce.date().nullable(),
  /** Which policy gave the answer. */
  policy: z.string().nullable(),
});
export type Turn = z.infer<typeof Turn>;

export const ReceiveMessage = z.object({
  channelId: z.string(),
  externalContactId: z.string().min(1).max(200),
  externalMessageId: z.string().min(1).max(300),
  text: z.string().min(1),
  /** When the customer said it, as the channel tells; orders the messages of one turn. */
  sentAt: z.date(),
  contactName: z.string().max(200).optional(),
});
export type ReceiveMessage = z.infer<typeof ReceiveMessage>;

/** `turnId` null: nobody answers by itself (a person holds the conversation, or the company is switched off). */
export const ReceivedMessage = z.object({
  conversationId: z.string(),
  messageId: z.string(),
  turnId: z.string().nullable(),
  duplicate: z.boolean(),
});
export type ReceivedMessage = z.infer<typeof ReceivedMessage>;

/** What somebody says to the customer. */
export const Reply = z.object({
  text: z.string().trim().min(1).max(4_000),
  cards: z.array(Card).max(20).default([]),
  quickReplies: z.array(QuickReply).max(13).default([]),
});
export type Reply = z.input<typeof Reply>;

export const SendMessage = Reply.extend({
  conversationId: z.string(),
  author: z.enum(['ASSISTANT', 'HUMAN']).default('ASSISTANT'),
  turnId: z.string().optional(),
  /** Names the occasion, such as `order-confirmed ord_…`: said once a conversation, however often it is asked for. */
  once: z.string().min(1).max(200).optional(),
});
export type SendMessage = z.input<typeof SendMessage>;

/** A person's answer from the inbox. */
export const ReplyAsHuman = z.object({ conversationId: z.string(), text: Reply.shape.text });
export type ReplyAsHuman = z.input<typeof ReplyAsHuman>;

export const AskForHuman = z.object({
  conversationId: z.string(),
  reason: z.enum(['ASKED_BY_CUSTOMER', 'ASSISTANT_UNSURE']),
});
export type AskForHuman = z.infer<typeof AskForHuman>;

export const SetLanguage = z.object({
  conversationId: z.string(),
  language: z.string().regex(/^[A-Za-z]{2,3}(-\w{2,8})*$/),
});
export type SetLanguage = z.infer<typeof SetLanguage>;

export const SetPaymentStatus = z.object({
  conversationId: z.string(),
  status: PaymentStatus,
});
export type SetPaymentStatus = z.infer<typeof SetPaymentStatus>;

export const FinishTurn = z.object({
  turnId: z.string(),
  /** In the order the customer is to read them; may be empty. */
  replies: z.array(Reply).max(10),
  policy: z.string().min(1).max(60),
});
export type FinishTurn = z.input<typeof FinishTurn>;

export const ListConversations = z.object({
  /** waiting: a person is needed. unread: customer messages nobody has looked at. */
  filter: z.enum(['all', 'waiting', 'unread']).default('all'),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type ListConversations = z.input<typeof ListConversations>;

export const ConversationPage = z.object({
  conversations: z.array(Conversation),
  nextCursor: z.string().nullable(),
});
export type ConversationPage = z.infer<typeof ConversationPage>;

export const ListMessages = z.object({
  conversationId: z.string(),
  /** The messages before this one (newest page when left out) … */
  beforeSeq: Seq.positive().optional(),
  /** … or those after it. */
  afterSeq: Seq.nonnegative().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListMessages = z.input<typeof ListMessages>;

/** Oldest first. `hasEarlier`: there is more before the first one. */
export const MessagePage = z.object({ messages: z.array(Message), hasEarlier: z.boolean() });
export type MessagePage = z.infer<typeof MessagePage>;

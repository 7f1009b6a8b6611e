import { z } from 'zod';
import { Conversation, Message, Outcome, PaymentStatus } from '../schemas';

const Day = z.iso.date();

/** Which conversations; what is left out does not matter. All that is named has to be true. */
export const ConversationFilter = z.object({
  /** waiting: a person is needed. unread: customer messages nobody has looked at. */
  filter: z.enum(['all', 'waiting', 'unread']).default('all'),
  /** open: not closed, whoever answers. */
  status: z.enum(['any', 'open', 'assistant', 'human', 'closed']).default('any'),
  /** The id of a channel. */
  channel: z.string().max(60).optional(),
  payment: PaymentStatus.optional(),
  /** `me`, `nobody`, or somebody's id. */
  assignee: z.string().max(60).optional(),
  outcome: Outcome.optional(),
  /** The day of the last message, both included, in the company's zone. */
  from: Day.optional(),
  to: Day.optional(),
  contactId: z.string().max(60).optional(),
});
export type ConversationFilter = z.infer<typeof ConversationFilter>;

export const ListConversations = ConversationFilter.extend({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type ListConversations = z.input<typeof ListConversations>;

export const ConversationPage = z.object({
  conversations: z.array(Conversation),
  nextCursor: z.string().nullable(),
});
export type ConversationPage = z.infer<typeof ConversationPage>;

/** How many there are, counted no further than `most`. */
export const InboxCounts = z.object({
  waiting: z.number().int(),
  unread: z.number().int(),
  mine: z.number().int(),
  most: z.number().int(),
});
export type InboxCounts = z.infer<typeof InboxCounts>;

export const SearchConversations = ConversationFilter.extend({
  query: z.string().trim().min(1).max(200),
  cursor: z.string().optional(),
});
export type SearchConversations = z.input<typeof SearchConversations>;

/** A piece of a text; `found`: one of the words that were looked for. */
export const Piece = z.object({ text: z.string(), found: z.boolean() });
export type Piece = z.infer<typeof Piece>;

/** Where the words were found: in what is known of the customer, or in a message. */
export const Finding = z.object({
  conversation: Conversation,
  /** What is known of the customer, or the place in the message, with the words marked. */
  pieces: z.array(Piece),
  message: Message.pick({ id: true, seq: true, author: true, createdAt: true }).nullable(),
});
export type Finding = z.infer<typeof Finding>;

/** `customers` are on the first page only. `nextCursor` leads to older messages. */
export const Findings = z.object({
  customers: z.array(Finding),
  messages: z.array(Finding),
  nextCursor: z.string().nullable(),
});
export type Findings = z.infer<typeof Findings>;

import { z } from 'zod';
import { Conversation, Outcome, OutcomeReason } from '../schemas';

export const AssignConversation = z.object({
  conversationId: z.string(),
  /** Somebody of the company; null: nobody in particular. */
  assigneeId: z.string().max(60).nullable(),
});
export type AssignConversation = z.infer<typeof AssignConversation>;

export const CloseConversation = z
  .object({
    conversationId: z.string(),
    outcome: Outcome,
    /** Of `NOT_SOLD` only. */
    reason: OutcomeReason.nullable().default(null),
    note: z.string().trim().max(500).default(''),
  })
  .refine(({ outcome, reason }) => reason === null || outcome === 'NOT_SOLD', { path: ['reason'] });
export type CloseConversation = z.input<typeof CloseConversation>;

/** What colleagues tell each other; the customer and the assistant never see it. */
export const Note = z.object({
  id: z.string(),
  conversationId: z.string(),
  userId: z.string(),
  /** Null for somebody who is not with the company any more. */
  author: z.string().nullable(),
  text: z.string(),
  createdAt: z.coerce.date(),
});
export type Note = z.infer<typeof Note>;

export const AddNote = z.object({
  conversationId: z.string(),
  text: z.string().trim().min(1).max(4_000),
});
export type AddNote = z.infer<typeof AddNote>;

/** A reply kept ready. Words in braces, such as `{name}`, are filled in where it is used. */
export const Snippet = z.object({
  id: z.string(),
  name: z.string(),
  text: z.string(),
  updatedAt: z.coerce.date(),
});
export type Snippet = z.infer<typeof Snippet>;

export const SaveSnippet = z.object({
  /** Left out: a new one. */
  id: z.string().max(60).optional(),
  name: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .transform((name) => name.replace(/\s+/g, ' ')),
  text: z.string().trim().min(1).max(4_000),
});
export type SaveSnippet = z.input<typeof SaveSnippet>;

/** Everything the inbox shows of a customer beside the open thread. Sums are of orders whose money came. */
export const ContactCard = z.object({
  contactId: z.string(),
  firstSeenAt: z.coerce.date(),
  threads: z.array(Conversation),
  notes: z.array(Note),
  orderCount: z.number().int(),
  paid: z.array(z.object({ currency: z.string(), totalMinor: z.number().int() })),
});
export type ContactCard = z.infer<typeof ContactCard>;

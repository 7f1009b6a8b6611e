import { z } from 'zod';
import { Difference } from '@/lib/knowledge/versions/schemas';

export const ListAnswersChanged = z.object({
  knowledgeBaseId: z.string(),
  missing: z.enum(['keep', 'withdraw']).default('keep'),
  /** How far back to look. */
  days: z.coerce.number().int().min(1).max(365).default(30),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type ListAnswersChanged = z.input<typeof ListAnswersChanged>;

/** An answer that was given, and what it rested on that would be otherwise after publishing. */
export const AnswerChanged = z.object({
  conversationId: z.string(),
  turnId: z.string(),
  contactName: z.string().nullable(),
  at: z.date(),
  /** What the customer wrote, and what was answered. */
  asked: z.string(),
  said: z.string(),
  changes: z.array(Difference),
});
export type AnswerChanged = z.infer<typeof AnswerChanged>;

/** A search of a customer's that found nothing, and an item that it would find after publishing. */
export const NowFound = z.object({ query: z.string(), name: z.string(), conversationId: z.string() });
export type NowFound = z.infer<typeof NowFound>;

export const AnswersChanged = z.object({
  /** Newest first. */
  answers: z.array(AnswerChanged),
  /** There are more than were asked for. */
  more: z.boolean(),
  nowFound: z.array(NowFound),
  /** How many answers were looked at. */
  looked: z.number().int(),
});
export type AnswersChanged = z.infer<typeof AnswersChanged>;

import { z } from 'zod';
import { AnswerLeft } from '../recording/schemas';
import { PaymentStatus, Reply } from '../schemas';

export const SendMessage = Reply.extend({
  conversationId: z.string(),
  author: z.enum(['ASSISTANT', 'HUMAN']).default('ASSISTANT'),
  turnId: z.string().optional(),
  /** Names the occasion, such as `order-confirmed ord_…`: said once a conversation, however often it is asked for. */
  once: z.string().min(1).max(200).optional(),
  /** What the words were made of; recorded, so that they can be made again. */
  madeOf: z.unknown().optional(),
});
export type SendMessage = z.input<typeof SendMessage>;

/** A person's answer from the inbox: words, files stored by `attachFile`, or both. */
export const ReplyAsHuman = z
  .object({
    conversationId: z.string(),
    text: z.string().trim().max(4_000).default(''),
    fileIds: z.array(z.string()).max(10).default([]),
    /** The writer's own number for it: said twice, it is stored and sent once. */
    key: z
      .string()
      .regex(/^[0-9a-z]{16,64}$/)
      .optional(),
    /** The newest message the writer has seen: a colleague's answer after it is told first. */
    seenSeq: z.number().int().nonnegative().optional(),
  })
  .refine(({ text, fileIds }) => text !== '' || fileIds.length > 0, { path: ['text'] });
export type ReplyAsHuman = z.input<typeof ReplyAsHuman>;

/** A message the channel's owner has approved beforehand; `values` fill its blanks, in order. */
export const SendTemplate = z.object({
  conversationId: z.string(),
  name: z.string().trim().min(1).max(512),
  language: z.string().trim().min(2).max(20),
  values: z.array(z.string().trim().min(1).max(1_000)).max(20).default([]),
});
export type SendTemplate = z.input<typeof SendTemplate>;

/** `minutes` null: until it is handed back. */
export const ExtendLease = z.object({
  conversationId: z.string(),
  minutes: z.number().int().min(1).max(10_080).nullable(),
});
export type ExtendLease = z.infer<typeof ExtendLease>;

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
  /** Recorded with the answer, so that it can be made again and compared. */
  left: AnswerLeft.optional(),
});
export type FinishTurn = z.input<typeof FinishTurn>;

import { z } from 'zod';
import { TurnRule } from '../rules/schemas';

/** Where a number of an answer came from. */
export const ClaimSource = z.object({
  /** `tool`: a tool's result. `customer`: the customer's own words. `shop`: what the shop says of itself. */
  from: z.enum(['tool', 'customer', 'shop']),
  tool: z.string().nullable(),
  /** The place in the result: `items.2.priceMinor`. */
  path: z.string(),
  /** What a person knows the row by: an item with its SKU, a question, an order's number, a time. */
  label: z.string().nullable(),
  /** The row's id, where it has one. */
  id: z.string().nullable(),
});
export type ClaimSource = z.infer<typeof ClaimSource>;

/** One number, date, time, link or claim of an answer, where it stands in the text, and what vouched for it. */
export const Claim = z.object({
  /** Which of the answer's messages, from 0. */
  reply: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  kind: z.enum(['amount', 'number', 'date', 'time', 'link', 'status']),
  source: ClaimSource.nullable(),
});
export type Claim = z.infer<typeof Claim>;

/** Why a policy did not answer a turn. */
export const FailureReason = z.enum([
  'timeout',
  'unavailable',
  'refused',
  'garbage',
  'too-long',
  'unvouched',
  'budget',
]);
export type FailureReason = z.infer<typeof FailureReason>;

/** How an answer came about. */
export const AnswerReceipt = z.object({
  policy: z.string(),
  model: z.string().nullable(),
  claims: z.array(Claim),
  rules: z.array(TurnRule),
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
  /** Millionths of a US dollar; null: nothing was asked, or nobody knows the price. */
  costMicros: z.number().int().nullable(),
});
export type AnswerReceipt = z.infer<typeof AnswerReceipt>;

import { z } from 'zod';
import { Violation } from '../guard/schemas';
import { Claim, FailureReason } from '../receipts/schemas';
import { TurnRule } from '../rules/schemas';
import { PolicyName } from '../schemas';

export const TryAnswer = z.object({
  /** What a customer would write. */
  text: z.string().trim().min(1).max(2_000),
  /** Whose rules count; null: the web chat's. */
  channelId: z.string().min(1).max(60).nullable().default(null),
  policy: PolicyName.optional(),
});
export type TryAnswer = z.input<typeof TryAnswer>;

/** What would have been answered, and how that came about. Nothing of it has happened. */
export const TriedAnswer = z.object({
  replies: z.array(z.object({ text: z.string() })),
  policy: z.string(),
  model: z.string().nullable(),
  claims: z.array(Claim),
  rules: z.array(TurnRule),
  calls: z.array(z.object({ tool: z.string(), arguments: z.unknown(), outcome: z.unknown() })),
  /** What the guard stopped on the way, try by try. */
  stopped: z.array(z.object({ text: z.string(), violations: z.array(Violation) })),
  /** Why the model did not answer, where the rules did instead; null: nothing was wrong. */
  failure: FailureReason.nullable(),
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
});
export type TriedAnswer = z.infer<typeof TriedAnswer>;

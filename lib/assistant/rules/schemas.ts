import { z } from 'zod';

/** The situations an owner can write a rule for. */
export const Scenario = z.enum([
  'ALWAYS',
  'GREETING',
  'CHOOSING',
  'SOLD_OUT',
  'DELIVERY',
  'APPOINTMENT',
  'PAYMENT',
  'AFTER_PAYMENT',
  'DISCOUNT',
  'COMPLAINT',
  'FAREWELL',
]);
export type Scenario = z.infer<typeof Scenario>;

/** When a rule is given at all; decided by what is stored, never by a model. */
export const RuleCondition = z.enum([
  'ANY',
  'NEW_CUSTOMER',
  'RETURNING_CUSTOMER',
  'CART_FILLED',
  'AWAITING_PAYMENT',
  'HAS_PAID',
  'OPEN_HOURS',
  'CLOSED_HOURS',
]);
export type RuleCondition = z.infer<typeof RuleCondition>;

/** `EXACT`: said word for word, by the rules policy too. `GUIDE`: advice that only a model can follow. */
export const RuleKind = z.enum(['GUIDE', 'EXACT']);
export type RuleKind = z.infer<typeof RuleKind>;

/** Situations with a sentence of their own, so that a word-for-word text has its place in the rules' answers. */
export const exactScenarios: readonly Scenario[] = [
  'GREETING',
  'SOLD_OUT',
  'DELIVERY',
  'PAYMENT',
  'AFTER_PAYMENT',
  'DISCOUNT',
  'COMPLAINT',
  'FAREWELL',
];

export const mostRules = 60;
export const longestRule = 600;

const Fields = z.object({
  /** Null: on every channel. */
  channelId: z.string().min(1).max(60).nullable(),
  scenario: Scenario,
  condition: RuleCondition,
  kind: RuleKind,
  text: z.string().trim().min(1).max(longestRule),
  active: z.boolean(),
});

export const NewRule = Fields.extend({
  channelId: Fields.shape.channelId.default(null),
  condition: RuleCondition.default('ANY'),
  kind: RuleKind.default('GUIDE'),
  active: z.boolean().default(true),
});
export type NewRule = z.input<typeof NewRule>;

export const RuleChange = Fields.partial();
export type RuleChange = z.infer<typeof RuleChange>;

export const AssistantRule = Fields.extend({
  id: z.string(),
  position: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type AssistantRule = z.infer<typeof AssistantRule>;

/** The new order: every rule's id, once. */
export const OrderRules = z.object({ ids: z.array(z.string().max(60)).max(mostRules) });
export type OrderRules = z.infer<typeof OrderRules>;

/** A rule as a turn is given it. */
export const TurnRule = AssistantRule.pick({ id: true, scenario: true, kind: true, text: true });
export type TurnRule = z.infer<typeof TurnRule>;

import { z } from 'zod';

const message = { messageId: z.string() };
const turn = { turnId: z.string() };
/** Left out: the company was not switched off. */
const active = z.literal(false).optional();

/** What an answer leaves behind beside its messages, and who was to give it. */
export const AnswerLeft = z.object({
  asked: z.string(),
  /** Whether they could look at pictures. */
  sees: z.boolean(),
  language: z.string(),
  memory: z.unknown(),
  draft: z.unknown(),
  sentLink: z.boolean(),
});
export type AnswerLeft = z.infer<typeof AnswerLeft>;

/**
 * One thing that happened to a conversation, told so that it can happen again. `messageId` and `turnId` name rows; what is
 * in those rows is not told once more.
 */
export const ConversationFact = z.discriminatedUnion('kind', [
  /** The thread began: what is recorded from here on is whole. */
  z.object({ kind: z.literal('opened'), adapter: z.string() }),
  z.object({ kind: z.literal('received'), ...message, active }),
  /** The same message was delivered once more. */
  z.object({ kind: z.literal('repeated'), ...message }),
  /** `before`: what was written until then. */
  z.object({ kind: z.literal('edited'), ...message, before: z.string(), editedAt: z.iso.datetime() }),
  z.object({ kind: z.literal('taken-back'), ...message, deletedAt: z.iso.datetime() }),
  z.object({ kind: z.literal('blocked'), blocked: z.boolean(), blockedAt: z.iso.datetime() }),
  /** A person wrote, in the inbox or on the phone. `minutes`: how long their lease is; null: without an end. */
  z.object({ kind: z.literal('said'), ...message, minutes: z.number().int().nullable() }),
  z.object({ kind: z.literal('person-asked'), reason: z.enum(['ASKED_BY_CUSTOMER', 'ASSISTANT_UNSURE']) }),
  z.object({ kind: z.literal('handed-back'), by: z.enum(['hand', 'timer']), active }),
  z.object({ kind: z.literal('lease-extended'), minutes: z.number().int().nullable() }),
  /** The turn's time had come: it was taken for answering, or nobody answers it. */
  z.object({ kind: z.literal('claimed'), ...turn, active }),
  /** The turn's answer was stored; its messages name it. `left` null: nobody has said what it leaves behind. */
  z.object({ kind: z.literal('answered'), ...turn, left: AnswerLeft.nullable() }),
  z.object({ kind: z.literal('given-up'), ...turn }),
  /** Said outside a turn. */
  z.object({ kind: z.literal('announced'), ...message, madeOf: z.unknown().optional() }),
  /** The channel took a part of a message. */
  z.object({
    kind: z.literal('sent'),
    ...message,
    part: z.number().int(),
    externalId: z.string().nullable(),
  }),
  /** A call to the channel failed. */
  z.object({
    kind: z.literal('not-sent'),
    ...message,
    part: z.number().int(),
    code: z.string(),
    key: z.string(),
  }),
  /** A message was refused without a call. */
  z.object({ kind: z.literal('not-tried'), ...message, reason: z.string() }),
  /** No delivery got through for so long that it was given up. */
  z.object({ kind: z.literal('not-delivered'), ...message, reason: z.string() }),
  /** The channel had taken it, and said later that it did not arrive. */
  z.object({
    kind: z.literal('failed-later'),
    ...message,
    reason: z.string(),
    externalIds: z.array(z.string()),
  }),
  z.object({ kind: z.literal('sent-again'), ...message }),
  /** Something that is not played again: two threads were put together, a lead arrived. */
  z.object({ kind: z.literal('other'), what: z.string() }),
]);
export type ConversationFact = z.infer<typeof ConversationFact>;

/** A fact in its place. */
export interface ConversationRecord {
  readonly seq: number;
  readonly at: Date;
  readonly fact: ConversationFact;
}

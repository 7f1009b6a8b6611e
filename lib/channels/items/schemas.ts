import { z } from 'zod';
import { ChannelStatus } from '../kinds/schemas';

/** Where a customer came from, as the channel tells it. */
export const Source = z.object({
  kind: z.enum(['campaign', 'ad', 'link', 'lead-form', 'comment', 'story']),
  /** Our campaign's id or code, the advertisement's id, the post's id. */
  id: z.string().max(300).optional(),
  title: z.string().max(500).optional(),
  url: z.string().max(2_000).optional(),
  /** Click id of the advertising network. */
  clickId: z.string().max(1_000).optional(),
});
export type Source = z.infer<typeof Source>;

const externalId = z.string().min(1).max(300);
const fileKinds = ['image', 'voice', 'audio', 'video', 'file', 'sticker'] as const;

/** A file a customer sent, still outside: `ref` is what the adapter's `fetchFile` asks for. Sizes in bytes as told. */
export const IncomingFile = z.object({
  kind: z.enum(fileKinds),
  ref: z.string().min(1).max(4_000),
  name: z.string().max(300).optional(),
  contentType: z.string().max(200).optional(),
  size: z.number().int().nonnegative().optional(),
  seconds: z.number().nonnegative().optional(),
});
export type IncomingFile = z.infer<typeof IncomingFile>;

/** What can hang on a message beside a file. */
export const Place = z.object({
  kind: z.literal('place'),
  latitude: z.number(),
  longitude: z.number(),
  title: z.string().max(500).optional(),
});
export const SharedContact = z.object({
  kind: z.literal('contact'),
  name: z.string().max(300),
  phone: z.string().max(60).optional(),
});

/** What is known of the person beside the channel's own id for them. */
export const ContactFacts = z.object({
  name: z.string().max(200).optional(),
  phone: z
    .string()
    .regex(/^\+\d{5,15}$/)
    .optional(),
  email: z.string().max(254).optional(),
  username: z.string().max(200).optional(),
});
export type ContactFacts = z.infer<typeof ContactFacts>;

/** A customer's message. Text may be empty when something is attached. */
export const InboundMessage = z.object({
  kind: z.literal('message'),
  externalContactId: externalId,
  /** Other ids the channel knows the same person by, such as WhatsApp's `@lid` beside the number. */
  otherContactIds: z.array(externalId).max(5).default([]),
  externalMessageId: externalId,
  text: z.string(),
  sentAt: z.date(),
  contact: ContactFacts.default({}),
  attachments: z
    .array(z.discriminatedUnion('kind', [IncomingFile, Place, SharedContact]))
    .max(20)
    .default([]),
  source: Source.optional(),
  /** Kept with the message and handed to `send` when it is answered; adapter's own, no secrets. */
  replyData: z.record(z.string(), z.unknown()).optional(),
  subject: z.string().max(500).optional(),
  /** A machine wrote it (an out-of-office note, a mailing): shown, never answered by the assistant. */
  automatic: z.boolean().default(false),
  /** `/start <payload>` and its like: what a link handed over. */
  payload: z.string().max(300).optional(),
});
export type InboundMessage = z.infer<typeof InboundMessage>;

/** Everything an event of a channel can hold, in the house's own words. */
export const InboundItem = z.discriminatedUnion('kind', [
  InboundMessage,
  /** The company wrote from the messenger's own app: a person has taken the conversation. Never what we sent ourselves. */
  z.object({
    kind: z.literal('echo'),
    externalContactId: externalId,
    otherContactIds: z.array(externalId).max(5).default([]),
    externalMessageId: externalId,
    text: z.string(),
    sentAt: z.date(),
    contact: ContactFacts.default({}),
    attachments: InboundMessage.shape.attachments,
  }),
  z.object({ kind: z.literal('edit'), externalMessageId: externalId, text: z.string(), at: z.date() }),
  z.object({ kind: z.literal('deletion'), externalMessageId: externalId, at: z.date() }),
  /** `emoji` null takes the reaction back. `by` CUSTOMER unless the company reacted from its own app. */
  z.object({
    kind: z.literal('reaction'),
    externalMessageId: externalId,
    emoji: z.string().max(40).nullable(),
    by: z.enum(['CUSTOMER', 'COMPANY']),
    at: z.date(),
  }),
  /** What became of something we sent: one message by its id, or everything to a person up to a moment. */
  z.object({
    kind: z.literal('receipt'),
    status: z.enum(['SENT', 'DELIVERED', 'READ', 'FAILED']),
    externalMessageIds: z.array(externalId).max(1_000).default([]),
    upTo: z.object({ externalContactId: externalId, at: z.date() }).optional(),
    /** Key of a sentence in `errors.json`, for FAILED. */
    reason: z.string().optional(),
    at: z.date(),
  }),
  /** The customer has blocked us, or let us in again. */
  z.object({
    kind: z.literal('blocked'),
    externalContactId: externalId,
    blocked: z.boolean(),
    at: z.date(),
  }),
  /** News of the account itself. `state` is merged into what the adapter remembers. */
  z.object({
    kind: z.literal('account'),
    status: ChannelStatus.optional(),
    reason: z.string().optional(),
    state: z.record(z.string(), z.unknown()).optional(),
    at: z.date(),
  }),
  /** Somebody filled in a lead form. */
  z.object({
    kind: z.literal('lead'),
    externalId,
    campaignCode: z.string().max(60).optional(),
    contact: ContactFacts,
    answers: z.record(z.string(), z.string()),
    source: Source,
    at: z.date(),
  }),
]);
export type InboundItem = z.infer<typeof InboundItem>;

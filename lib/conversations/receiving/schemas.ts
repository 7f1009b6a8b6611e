import { z } from 'zod';
import { ContactFacts, type InboundItem, InboundMessage, Source } from '@/lib/channels/schemas';
import { Attachment } from '../schemas';

/** One customer message as its channel tells it, with its files fetched. */
export const ReceiveMessage = InboundMessage.omit({ kind: true, attachments: true }).extend({
  channelId: z.string(),
  attachments: z.array(Attachment).max(20).default([]),
});
export type ReceiveMessage = z.input<typeof ReceiveMessage>;

type ItemOf<K extends InboundItem['kind']> = Extract<InboundItem, { kind: K }>;
/** Something that happened on a channel, in the words of `InboundItem`. */
type OnChannel<K extends InboundItem['kind']> = Omit<ItemOf<K>, 'kind'> & { readonly channelId: string };

export type ReceiveEcho = Omit<OnChannel<'echo'>, 'attachments'> & {
  readonly attachments: readonly Attachment[];
};
export type ReceiveEdit = OnChannel<'edit'>;
export type ReceiveDeletion = OnChannel<'deletion'>;
export type ReceiveReaction = OnChannel<'reaction'>;
export type ReceiveReceipt = OnChannel<'receipt'>;
export type ReceiveBlocked = OnChannel<'blocked'>;

/** Somebody filled in a lead form: `channelId` is where it came in, which is not always where they are answered. */
export const ReceiveLead = z.object({
  channelId: z.string(),
  externalId: z.string().min(1).max(300),
  campaignCode: z.string().max(60).optional(),
  contact: ContactFacts,
  answers: z.record(z.string(), z.string()),
  source: Source.optional(),
  via: z.enum(['WEBHOOK', 'CSV']).default('WEBHOOK'),
  /** When it was filled in; now when nobody tells. */
  at: z.date().optional(),
});
export type ReceiveLead = z.input<typeof ReceiveLead>;

export const ReceivedLead = z.object({
  leadId: z.string(),
  conversationId: z.string(),
  duplicate: z.boolean(),
});
export type ReceivedLead = z.infer<typeof ReceivedLead>;

/** `turnId` null: nobody answers by itself (a person holds the conversation, or the company is switched off). */
export const ReceivedMessage = z.object({
  conversationId: z.string(),
  messageId: z.string(),
  turnId: z.string().nullable(),
  duplicate: z.boolean(),
});
export type ReceivedMessage = z.infer<typeof ReceivedMessage>;

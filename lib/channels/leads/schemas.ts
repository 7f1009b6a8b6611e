import { z } from 'zod';
import { ContactFacts, Source } from '../schemas';

export const LeadVia = z.enum(['WEBHOOK', 'CSV']);
export type LeadVia = z.infer<typeof LeadVia>;

/** What somebody wrote into a lead form, on its way in. `externalId` makes a repeated delivery harmless. */
export const NewLead = z.object({
  channelId: z.string(),
  externalId: z.string().min(1).max(300),
  campaignCode: z.string().max(60).optional(),
  contact: ContactFacts,
  answers: z.record(z.string().max(500), z.string().max(4_000)),
  source: Source,
  via: LeadVia,
  at: z.date(),
});
export type NewLead = z.infer<typeof NewLead>;

/** `campaign` null: it named none of ours. */
export const Lead = z.object({
  id: z.string(),
  channelId: z.string(),
  campaign: z.object({ code: z.string(), name: z.string() }).nullable(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  answers: z.record(z.string(), z.string()),
  via: LeadVia,
  conversationId: z.string().nullable(),
  receivedAt: z.coerce.date(),
});
export type Lead = z.infer<typeof Lead>;

export const ListLeads = z.object({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type ListLeads = z.input<typeof ListLeads>;

export const LeadPage = z.object({ leads: z.array(Lead), nextCursor: z.string().nullable() });
export type LeadPage = z.infer<typeof LeadPage>;

/** Why a row of a file is no lead; names a sentence in `channels.json` under `leads.refusals`. */
export const LeadRefusal = z.enum([
  'no-contact',
  'phone-unreadable',
  'email-unreadable',
  'date-unreadable',
  'too-long',
]);
export type LeadRefusal = z.infer<typeof LeadRefusal>;

/** What came of a file. `row` is the row a spreadsheet shows. */
export const LeadImport = z.object({
  received: z.number().int(),
  known: z.number().int(),
  refused: z.array(z.object({ row: z.number().int(), reason: LeadRefusal, value: z.string() })),
});
export type LeadImport = z.infer<typeof LeadImport>;

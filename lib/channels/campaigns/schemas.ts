import { z } from 'zod';

/** `channelId`: a WhatsApp channel. The code is added to the greeting. */
export const NewCampaign = z.object({
  channelId: z.string(),
  name: z.string().trim().min(1).max(120),
  greeting: z.string().trim().min(1).max(300),
});
export type NewCampaign = z.input<typeof NewCampaign>;

/** A link into WhatsApp that tells by its code where a customer came from. */
export const Campaign = z.object({
  id: z.string(),
  channelId: z.string(),
  channelName: z.string(),
  name: z.string(),
  greeting: z.string(),
  code: z.string(),
  /** The text WhatsApp opens with: the greeting and the code. */
  message: z.string(),
  /** null: the channel has no number at the moment. */
  link: z.string().nullable(),
  createdAt: z.coerce.date(),
});
export type Campaign = z.infer<typeof Campaign>;

/** A campaign with what came of it: people who left their contacts, who wrote, and confirmed orders. */
export const CampaignNumbers = Campaign.extend({
  leads: z.number().int(),
  conversations: z.number().int(),
  orders: z.number().int(),
});
export type CampaignNumbers = z.infer<typeof CampaignNumbers>;

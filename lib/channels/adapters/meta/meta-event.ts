import { z } from 'zod';

// Ids come as texts, and some of them, such as an app's, as numbers.
const id = z.union([z.string().min(1), z.number()]).transform(String);
/** Milliseconds; comments carry seconds. */
const moment = z.coerce
  .number()
  .nonnegative()
  .transform((value) => new Date(value < 100_000_000_000 ? value * 1_000 : value));

const Referral = z.object({
  ref: z.string().optional(),
  source: z.string().optional(),
  type: z.string().optional(),
  ad_id: id.optional(),
  referer_uri: z.string().optional(),
  ads_context_data: z.object({ ad_title: z.string().optional() }).optional(),
});
export type Referral = z.infer<typeof Referral>;

const Attachment = z.object({
  type: z.string(),
  title: z.string().nullish(),
  url: z.string().nullish(),
  payload: z
    .object({
      url: z.string().nullish(),
      title: z.string().nullish(),
      text: z.string().nullish(),
      coordinates: z.object({ lat: z.number(), long: z.number() }).optional(),
    })
    .nullish(),
});
export type MetaAttachment = z.infer<typeof Attachment>;

const Message = z.object({
  mid: id,
  text: z.string().default(''),
  is_echo: z.boolean().default(false),
  is_deleted: z.boolean().default(false),
  is_unsupported: z.boolean().default(false),
  app_id: id.optional(),
  quick_reply: z.object({ payload: z.string().default('') }).optional(),
  reply_to: z
    .object({ story: z.object({ id: id.optional(), url: z.string().optional() }).optional() })
    .optional(),
  referral: Referral.optional(),
  attachments: z.array(Attachment).default([]),
});
export type MetaMessage = z.infer<typeof Message>;

const Party = z.object({ id: id.optional() });

const Messaging = z.object({
  sender: Party.default({}),
  recipient: Party.default({}),
  timestamp: moment.optional(),
  message: Message.optional(),
  message_edit: z.object({ mid: id, text: z.string().optional() }).optional(),
  postback: z
    .object({
      mid: id.optional(),
      title: z.string().default(''),
      payload: z.string().default(''),
      referral: Referral.optional(),
    })
    .optional(),
  referral: Referral.optional(),
  delivery: z.object({ mids: z.array(id).default([]), watermark: moment }).optional(),
  read: z.object({ watermark: moment.optional(), mid: id.optional() }).optional(),
  reaction: z
    .object({ mid: id, action: z.string(), emoji: z.string().optional(), reaction: z.string().optional() })
    .optional(),
});
export type Messaging = z.infer<typeof Messaging>;

const Change = z.object({ field: z.string(), value: z.unknown() });
export type Change = z.infer<typeof Change>;

/** A comment under a page's post. */
export const PageComment = z.object({
  item: z.literal('comment'),
  verb: z.string(),
  comment_id: id,
  post_id: id.optional(),
  from: z.object({ id, name: z.string().optional() }),
  message: z.string().default(''),
  created_time: moment.optional(),
  post: z.object({ permalink_url: z.string().optional() }).optional(),
});

/** A comment under an Instagram account's picture or film. */
export const InstagramComment = z.object({
  id,
  text: z.string().default(''),
  from: z.object({ id, username: z.string().optional(), self_ig_scoped_id: id.optional() }),
  media: z.object({ id: id.optional(), ad_title: z.string().optional() }).optional(),
});

/** What Meta sends for pages and Instagram accounts, read loosely: fields we do not know are none of our business. */
export const MetaEvent = z.object({
  object: z.enum(['page', 'instagram']),
  entry: z.array(
    z.object({
      id,
      time: moment.optional(),
      messaging: z.array(Messaging).default([]),
      changes: z.array(Change).default([]),
    }),
  ),
});
export type MetaEvent = z.infer<typeof MetaEvent>;

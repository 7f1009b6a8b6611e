import { z } from 'zod';

/** Where customers write, as people call it. */
export const ChannelKind = z.enum([
  'web-chat',
  'telegram',
  'whatsapp',
  'instagram',
  'facebook',
  'email',
  'tiktok',
]);
export type ChannelKind = z.infer<typeof ChannelKind>;

/** Who speaks to it. One kind may have several: a WhatsApp number can move from one to the other and keep its threads. */
export const AdapterName = z.enum([
  'web-chat',
  'telegram',
  'waha',
  'whatsapp-cloud',
  'instagram',
  'facebook',
  'gmail',
  'mailbox',
  'tiktok-lead',
]);
export type AdapterName = z.infer<typeof AdapterName>;

/**
 * CONNECTING: the other side still waits for something, such as a scanned code. EXPIRING: works, but must be renewed by a
 * person before `expiresAt`. BROKEN: nothing arrives or leaves; `statusReason` says why.
 */
export const ChannelStatus = z.enum(['CONNECTING', 'CONNECTED', 'EXPIRING', 'BROKEN', 'DISCONNECTED']);
export type ChannelStatus = z.infer<typeof ChannelStatus>;

/**
 * One step of the channel doctor. `step` and `finding` name sentences in `channels.json` (`doctor.steps.<step>`,
 * `doctor.findings.<finding>.{what,remedy}`); `params` are put into them.
 */
export const CheckStep = z.object({
  step: z.enum(['access', 'webhook', 'permissions', 'session', 'receiving', 'sending', 'window', 'expiry']),
  result: z.enum(['ok', 'warning', 'failed', 'skipped']),
  finding: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type CheckStep = z.infer<typeof CheckStep>;

/** One connected account where customers write. `key` is its unguessable name in addresses: `/chat/<key>`. */
export const ConnectedChannel = z.object({
  id: z.string(),
  companyId: z.string(),
  kind: ChannelKind,
  adapter: AdapterName,
  key: z.string(),
  name: z.string(),
  status: ChannelStatus,
  /** Key of a sentence in `channels.json` under `reasons`, when something is wrong. */
  statusReason: z.string().nullable(),
  statusAt: z.coerce.date().nullable(),
  /** The account's own name outside: bot id, page id, phone number id, mail address. */
  externalAccount: z.string().nullable(),
  /** The Meta app or WAHA server it goes through. */
  hostId: z.string().nullable(),
  /** Facts the adapter wrote down when it was connected; no secrets. */
  settings: z.record(z.string(), z.unknown()),
  /** What the adapter remembers between two calls. */
  state: z.record(z.string(), z.unknown()),
  expiresAt: z.coerce.date().nullable(),
  checkedAt: z.coerce.date().nullable(),
  checkSteps: z.array(CheckStep),
  lastReceivedAt: z.coerce.date().nullable(),
  lastSentAt: z.coerce.date().nullable(),
  createdAt: z.coerce.date(),
});
export type ConnectedChannel = z.infer<typeof ConnectedChannel>;

/** A tap instead of typing: the button's label, and the text it says in the customer's name. */
export const QuickReply = z.object({ label: z.string().min(1).max(80), text: z.string().min(1).max(400) });
export type QuickReply = z.infer<typeof QuickReply>;

const minor = z.number().int().nonnegative();
const moment = z.iso.datetime({ offset: true });

/** One catalogue item, as it was when shown. */
export const ItemCard = z.object({
  kind: z.literal('item'),
  itemId: z.string(),
  itemKind: z.enum(['PRODUCT', 'SERVICE']),
  sku: z.string(),
  name: z.string(),
  description: z.string().default(''),
  options: z.record(z.string(), z.string()).default({}),
  priceMinor: minor,
  currency: z.string(),
  unit: z.string().nullish(),
  stock: z.number().int().nonnegative().nullish(),
  durationMinutes: z.number().int().positive().nullish(),
  /** A stored picture of the item. */
  photoId: z.string().nullish(),
});
export type ItemCard = z.infer<typeof ItemCard>;

/** The cart with its sums, computed by code. `dueNowMinor` is what the payment link will ask for. */
export const CartCard = z.object({
  kind: z.literal('cart'),
  lines: z.array(
    z.object({
      itemId: z.string(),
      name: z.string(),
      quantity: z.number().int().positive(),
      unitPriceMinor: minor,
      totalMinor: minor,
    }),
  ),
  totalMinor: minor,
  dueNowMinor: minor,
  currency: z.string(),
});
export type CartCard = z.infer<typeof CartCard>;

/** A payment link. `test`: the built-in checkout, no real money. */
export const PaymentCard = z.object({
  kind: z.literal('payment'),
  paymentId: z.string(),
  orderId: z.string(),
  url: z.string(),
  amountMinor: minor,
  currency: z.string(),
  test: z.boolean(),
  expiresAt: moment.nullish(),
});
export type PaymentCard = z.infer<typeof PaymentCard>;

/** Times that can be taken; choosing one is done by saying it (a quick reply carries the words). */
export const SlotsCard = z.object({
  kind: z.literal('slots'),
  slotKind: z.enum(['APPOINTMENT', 'DELIVERY']),
  timeZone: z.string(),
  slots: z.array(z.object({ start: moment, end: moment })),
});
export type SlotsCard = z.infer<typeof SlotsCard>;

/** A confirmed appointment or delivery. */
export const BookingCard = z.object({
  kind: z.literal('booking'),
  bookingId: z.string(),
  bookingKind: z.enum(['APPOINTMENT', 'DELIVERY']),
  title: z.string(),
  start: moment,
  end: moment,
  timeZone: z.string(),
  city: z.string().nullish(),
  address: z.string().nullish(),
  icsUrl: z.string(),
});
export type BookingCard = z.infer<typeof BookingCard>;

/** What a message can show beside its text. A channel that cannot show a kind sends the text alone. */
export const Card = z.discriminatedUnion('kind', [ItemCard, CartCard, PaymentCard, SlotsCard, BookingCard]);
export type Card = z.infer<typeof Card>;

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

/** A button under a text: an answer the customer gives by tapping, or a link. */
export type PartButton =
  | { readonly kind: 'reply'; readonly label: string; readonly text: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

/** A channel as its owner sees it: without the secrets in its address and what only adapters read. */
export const ChannelView = ConnectedChannel.omit({
  key: true,
  companyId: true,
  state: true,
  hostId: true,
}).extend({
  /** The public address customers can be sent to, such as t.me/<bot>; null when there is none. */
  publicUrl: z.string().nullable(),
  /** Hours after a customer's message in which one may answer; null: always. */
  replyWindowHours: z.number().nullable(),
  /** Why a test message has to name a conversation: the channel cannot write to itself. */
  sendsToSelf: z.boolean(),
});
export type ChannelView = z.infer<typeof ChannelView>;

/** A way to connect. `blocked` says why it cannot be used now. */
export const ChannelOffer = z.object({
  adapter: AdapterName,
  kind: ChannelKind,
  blocked: z.enum(['plan-limit', 'not-chosen', 'not-set-up', 'pool-empty']).nullable(),
  /** Name of the missing setting, for `not-set-up`. */
  setting: z.string().nullable(),
  /** Begins by a login at the other side. */
  byLogin: z.boolean(),
});
export type ChannelOffer = z.infer<typeof ChannelOffer>;

/** Everything the channels screen shows. `most` null: the plan sets no limit. */
export const ChannelOverview = z.object({
  channels: z.array(ChannelView),
  offers: z.array(ChannelOffer),
  used: z.number().int(),
  most: z.number().int().nullable(),
  plan: z.string(),
});
export type ChannelOverview = z.infer<typeof ChannelOverview>;

/** `input` is the adapter's own form; `loginId` names a finished login, `choice` the account chosen there. */
export const ConnectChannel = z.object({
  adapter: AdapterName,
  input: z.record(z.string(), z.unknown()).default({}),
  loginId: z.string().optional(),
  choice: z.string().optional(),
});
export type ConnectChannel = z.input<typeof ConnectChannel>;

/** How the linking of a channel stands, for the screen: the picture is a `data:` address. */
export const LinkView = z.object({
  state: z.enum(['waiting', 'scan', 'code', 'asks', 'linked', 'failed']),
  picture: z.string().nullable(),
  code: z.string().nullable(),
  /** Sentence in `channels.json`: `linking.<what>` or `reasons.<what>`. */
  what: z.string().nullable(),
  expiresAt: z.coerce.date().nullable(),
});
export type LinkView = z.infer<typeof LinkView>;

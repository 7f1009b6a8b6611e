import { z } from 'zod';
import { AdapterName, ChannelKind, ChannelStatus } from './kinds/schemas';

export {
  BookingCard,
  Card,
  CartCard,
  ItemCard,
  PaymentCard,
  QuickReply,
  SlotsCard,
} from './cards/schemas';
export {
  ContactFacts,
  InboundItem,
  InboundMessage,
  IncomingFile,
  Place,
  SharedContact,
  Source,
} from './items/schemas';
export { AdapterName, ChannelKind, ChannelStatus } from './kinds/schemas';

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

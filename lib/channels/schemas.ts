import { z } from 'zod';

/** Kinds of accounts customers can write to. */
export const ChannelKind = z.enum(['web-chat']);
export type ChannelKind = z.infer<typeof ChannelKind>;

/** One connected account where customers write. `key` is its unguessable name in addresses: `/chat/<key>`. */
export const ConnectedChannel = z.object({
  id: z.string(),
  companyId: z.string(),
  kind: ChannelKind,
  key: z.string(),
  name: z.string(),
  status: z.enum(['CONNECTED', 'DISCONNECTED']),
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

/** One thing that arrived from a customer, in the house's own words. */
export const InboundItem = z.object({
  kind: z.literal('message'),
  externalContactId: z.string().min(1).max(200),
  externalMessageId: z.string().min(1).max(300),
  text: z.string().min(1),
  sentAt: z.date(),
  contactName: z.string().max(200).optional(),
});
export type InboundItem = z.infer<typeof InboundItem>;

/** One message on its way out. */
export const OutgoingMessage = z.object({
  messageId: z.string(),
  externalContactId: z.string(),
  text: z.string(),
  cards: z.array(Card),
  quickReplies: z.array(QuickReply),
});
export type OutgoingMessage = z.infer<typeof OutgoingMessage>;

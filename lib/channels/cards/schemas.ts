import { z } from 'zod';

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
  /** The customer's own page of this booking: to see, move or cancel it. */
  pageUrl: z.string().nullish(),
});
export type BookingCard = z.infer<typeof BookingCard>;

/** What a message can show beside its text. A channel that cannot show a kind sends the text alone. */
export const Card = z.discriminatedUnion('kind', [ItemCard, CartCard, PaymentCard, SlotsCard, BookingCard]);
export type Card = z.infer<typeof Card>;

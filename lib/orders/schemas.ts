import { z } from 'zod';
import { Booking } from '@/lib/calendar/schemas';
import { ItemKind } from '@/lib/knowledge/schemas';
import { Payment } from '@/lib/payments/schemas';

const Minor = z.number().int().min(0);

/** The table's own limit for one line. */
export const maxQuantity = 10_000;
/** Lines in one cart. */
export const maxLines = 50;

/** What the customer is about to buy, at today's prices. All sums are computed here, none is ever taken from outside. */
export const CartLine = z.object({
  itemId: z.string(),
  kind: ItemKind,
  sku: z.string(),
  name: z.string(),
  options: z.record(z.string(), z.string()),
  quantity: z.number().int().min(1),
  unit: z.string().nullable(),
  unitPriceMinor: Minor,
  totalMinor: Minor,
  /** The part of the total that is paid in advance. */
  dueNowMinor: Minor,
  /** Of one; a line takes so long times its quantity. Null for products. */
  durationMinutes: z.number().int().nullable(),
  /** How many are left; null: not counted. */
  stock: z.number().int().nullable(),
});
export type CartLine = z.infer<typeof CartLine>;

export const Cart = z.object({
  lines: z.array(CartLine),
  totalMinor: Minor,
  dueNowMinor: Minor,
  currency: z.string(),
});
export type Cart = z.infer<typeof Cart>;

/** A line whose price is fixed. The name carries the options: `T-shirt (M, black)`. */
export const FrozenLine = z.object({
  itemId: z.string(),
  kind: ItemKind,
  sku: z.string(),
  name: z.string(),
  quantity: z.number().int().min(1),
  unitPriceMinor: Minor,
  totalMinor: Minor,
  dueNowMinor: Minor,
  durationMinutes: z.number().int().nullable(),
});
export type FrozenLine = z.infer<typeof FrozenLine>;

/** A cart with its prices fixed for a while. */
export const Quote = z.object({
  id: z.string(),
  conversationId: z.string(),
  currency: z.string(),
  lines: z.array(FrozenLine),
  totalMinor: Minor,
  dueNowMinor: Minor,
  /** How long an appointment must be; null when none is needed. */
  appointmentMinutes: z.number().int().nullable(),
  needsDelivery: z.boolean(),
  createdAt: z.date(),
  expiresAt: z.date(),
});
export type Quote = z.infer<typeof Quote>;

/**
 * EXPIRED: not paid in time. CANCELLED: by the customer or the company, or replaced by a newer order, before any money.
 * REFUNDED: the money went back.
 */
export const OrderStatus = z.enum(['AWAITING_PAYMENT', 'CONFIRMED', 'CANCELLED', 'EXPIRED', 'REFUNDED']);
export type OrderStatus = z.infer<typeof OrderStatus>;

export const Order = z.object({
  id: z.string(),
  /** For people to say: `#12`. */
  number: z.number().int(),
  conversationId: z.string(),
  contactId: z.string(),
  quoteId: z.string(),
  status: OrderStatus,
  currency: z.string(),
  lines: z.array(FrozenLine),
  totalMinor: Minor,
  dueNowMinor: Minor,
  /** The payment that counts: the one made, else the latest asked for. */
  payment: Payment.nullable(),
  /** The appointment and the delivery, as they stand. */
  bookings: z.array(Booking),
  createdAt: z.date(),
  confirmedAt: z.date().nullable(),
  closedAt: z.date().nullable(),
});
export type Order = z.infer<typeof Order>;

/** An order as whoever has the link of one of its bookings sees it. */
export const BookedOrder = z.object({
  number: z.number().int(),
  status: OrderStatus,
  currency: z.string(),
  lines: z.array(FrozenLine.pick({ name: true, quantity: true, totalMinor: true })),
  totalMinor: Minor,
  paidMinor: Minor,
  /** What went back, or is on its way. */
  returnedMinor: Minor,
  /** Paid by the built-in test checkout: no real money. */
  test: z.boolean(),
  /** What else is booked with it; cancelling cancels that too. */
  others: z.array(Booking),
});
export type BookedOrder = z.infer<typeof BookedOrder>;

/** Why money went back. */
export const RefundReason = z.enum([
  'slot-gone',
  'out-of-stock',
  'wrong-amount',
  'order-over',
  'paid-twice',
  'cancelled',
  'refunded-elsewhere',
  'failed',
]);
export type RefundReason = z.infer<typeof RefundReason>;

const Id = z.string().min(1);

export const InConversation = z.object({ conversationId: Id });
export type InConversation = z.infer<typeof InConversation>;

export const ChangeCart = z.object({
  conversationId: Id,
  itemId: Id,
  /** `remove` without a quantity takes the whole line away. */
  change: z.enum(['add', 'set', 'remove']),
  quantity: z.number().int().min(0).max(maxQuantity).optional(),
});
export type ChangeCart = z.infer<typeof ChangeCart>;

export const PlaceOrder = z.object({
  quoteId: Id,
  conversationId: Id,
  contactId: Id,
  appointment: z.object({ start: z.date() }).optional(),
  delivery: z
    .object({
      start: z.date(),
      city: z.string().trim().min(1).max(100),
      address: z.string().trim().min(1).max(500),
    })
    .optional(),
  /** Where the customer came from, as their conversation knows it: `kind` and `id` at least. */
  source: z.record(z.string(), z.unknown()).nullish(),
});
export type PlaceOrder = z.infer<typeof PlaceOrder>;

export const OrderId = z.object({ orderId: Id });
export type OrderId = z.infer<typeof OrderId>;

export const RequestPayment = OrderId.extend({
  returnUrl: z.url(),
  customerEmail: z.email().optional(),
});
export type RequestPayment = z.infer<typeof RequestPayment>;

export const PaidOrder = OrderId.extend({ paymentId: Id });
export type PaidOrder = z.infer<typeof PaidOrder>;

export const ListOrders = z.object({
  status: OrderStatus.optional(),
  conversationId: Id.optional(),
  contactId: Id.optional(),
  cursor: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type ListOrders = z.input<typeof ListOrders>;

/** Newest first. */
export const OrderPage = z.object({ orders: z.array(Order), nextCursor: z.string().nullable() });
export type OrderPage = z.infer<typeof OrderPage>;

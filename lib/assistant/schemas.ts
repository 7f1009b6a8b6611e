import { z } from 'zod';

const Minor = z.number().int().nonnegative();
/** Moments are texts in tool results: a recorded result must read back exactly as it was. */
const Moment = z.iso.datetime();

/** A catalogue item as the assistant may know it. */
export const SaleItem = z.object({
  id: z.string(),
  kind: z.enum(['PRODUCT', 'SERVICE']),
  sku: z.string(),
  name: z.string(),
  description: z.string(),
  options: z.record(z.string(), z.string()),
  priceMinor: Minor,
  currency: z.string(),
  unit: z.string().nullable(),
  /** null: not counted. */
  stock: z.number().int().nullable(),
  durationMinutes: z.number().int().nullable(),
  /** What is paid in advance of a service; null: all of it. */
  prepayment: z
    .object({
      kind: z.enum(['NONE', 'AMOUNT', 'PERCENT', 'FULL']),
      percent: z.number().int().nullable(),
      amountMinor: Minor.nullable(),
    })
    .nullable(),
  format: z.string().nullable(),
  place: z.string().nullable(),
  photoId: z.string().nullish(),
});
export type SaleItem = z.infer<typeof SaleItem>;

export const SaleCart = z.object({
  lines: z.array(
    z.object({
      itemId: z.string(),
      kind: z.enum(['PRODUCT', 'SERVICE']),
      name: z.string(),
      options: z.record(z.string(), z.string()),
      quantity: z.number().int(),
      /** How much that is, where it is measured: `2 kg`, «3 × 100 г». */
      amount: z.string().nullish(),
      unitPriceMinor: Minor,
      totalMinor: Minor,
      dueNowMinor: Minor,
      durationMinutes: z.number().int().nullable(),
      stock: z.number().int().nullable(),
    }),
  ),
  totalMinor: Minor,
  dueNowMinor: Minor,
  currency: z.string(),
});
export type SaleCart = z.infer<typeof SaleCart>;

export const SaleSlot = z.object({ start: Moment, end: Moment });
export type SaleSlot = z.infer<typeof SaleSlot>;

export const SaleBooking = z.object({
  id: z.string(),
  kind: z.enum(['APPOINTMENT', 'DELIVERY']),
  status: z.enum(['HELD', 'CONFIRMED', 'EXPIRED', 'CANCELLED']),
  start: Moment,
  end: Moment,
  title: z.string(),
  city: z.string().nullable(),
  address: z.string().nullable(),
});
export type SaleBooking = z.infer<typeof SaleBooking>;

export const SalePayment = z.object({
  id: z.string(),
  status: z.enum(['CREATED', 'PENDING', 'PAID', 'FAILED', 'EXPIRED', 'REFUND_REQUESTED', 'REFUNDED']),
  amountMinor: Minor,
  currency: z.string(),
  url: z.string().nullable(),
  /** The built-in test checkout: no money moves. */
  test: z.boolean(),
  expiresAt: Moment,
});
export type SalePayment = z.infer<typeof SalePayment>;

export const SaleOrder = z.object({
  id: z.string(),
  number: z.number().int(),
  status: z.enum(['AWAITING_PAYMENT', 'CONFIRMED', 'CANCELLED', 'EXPIRED', 'REFUNDED']),
  currency: z.string(),
  lines: z.array(
    z.object({
      name: z.string(),
      quantity: z.number().int(),
      unitPriceMinor: Minor,
      totalMinor: Minor,
    }),
  ),
  totalMinor: Minor,
  dueNowMinor: Minor,
  payment: SalePayment.nullable(),
  bookings: z.array(SaleBooking),
});
export type SaleOrder = z.infer<typeof SaleOrder>;

/** What has been settled on the way to an order. Changed by tools only; kept from turn to turn. */
export const Draft = z.object({
  delivery: z.object({ city: z.string(), address: z.string() }).nullable(),
  deliverySlot: SaleSlot.nullable(),
  appointmentSlot: SaleSlot.nullable(),
  /** The frozen prices the customer was last shown, and the turn that showed them. */
  quote: z.object({ id: z.string(), turnId: z.string() }).nullable(),
  /** The order it has become, until that is paid or over. */
  orderId: z.string().nullable(),
});
export type Draft = z.infer<typeof Draft>;

export const emptyDraft: Draft = {
  delivery: null,
  deliverySlot: null,
  appointmentSlot: null,
  quote: null,
  orderId: null,
};

export const OrderNews = z.discriminatedUnion('kind', [
  /** `moved`: at another time than chosen, because the money came late. */
  z.object({ kind: z.literal('confirmed'), moved: z.boolean() }),
  z.object({ kind: z.literal('refunded'), reason: z.string() }),
  /** Ended without any money, expired or cancelled. */
  z.object({ kind: z.literal('closed') }),
]);
export type OrderNews = z.infer<typeof OrderNews>;

export const AnnounceOrder = z.object({ orderId: z.string(), news: OrderNews });
export type AnnounceOrder = z.infer<typeof AnnounceOrder>;

export const PolicyName = z.enum(['rules', 'openai']);
export type PolicyName = z.infer<typeof PolicyName>;

export const AnswerTurn = z.object({ turnId: z.string().min(1), policy: PolicyName.optional() });
export type AnswerTurn = z.infer<typeof AnswerTurn>;

/** One tool call behind an answer. */
export const Receipt = z.object({
  seq: z.number().int(),
  tool: z.string(),
  arguments: z.unknown(),
  result: z.unknown(),
  at: z.date(),
});
export type Receipt = z.infer<typeof Receipt>;

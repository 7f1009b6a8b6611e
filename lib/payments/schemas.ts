import { z } from 'zod';

export const PaymentProviderName = z.enum(['stripe', 'platega', 'test']);
export type PaymentProviderName = z.infer<typeof PaymentProviderName>;

/**
 * CREATED: written down, the provider not asked yet. PENDING: the customer has a link. FAILED: the provider would not
 * make a link. EXPIRED: the link closed unpaid. REFUND_REQUESTED: the money is on its way back.
 */
export const PaymentStatus = z.enum([
  'CREATED',
  'PENDING',
  'PAID',
  'FAILED',
  'EXPIRED',
  'REFUND_REQUESTED',
  'REFUNDED',
]);
export type PaymentStatus = z.infer<typeof PaymentStatus>;

const Minor = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** What the customer sees on the payment page. */
export const PaymentLine = z.object({
  name: z.string().min(1).max(500),
  quantity: z.number().int().min(1),
  unitPriceMinor: Minor,
  totalMinor: Minor,
});
export type PaymentLine = z.infer<typeof PaymentLine>;

export const CreatePayment = z.object({
  /** What is paid for: the order's id. */
  reference: z.string().min(1),
  /** What is charged now, in minor units; less than the lines' total when a prepayment is asked for. */
  amountMinor: Minor.min(1),
  currency: z.string().regex(/^[A-Z]{3}$/),
  description: z.string().min(1).max(500),
  lines: z.array(PaymentLine).min(1).max(100),
  customerEmail: z.email().optional(),
  /** Where the customer goes afterwards. */
  returnUrl: z.url(),
  /** When the link should close; the provider may need it to live longer. */
  expiresAt: z.date(),
  /** The platform's own sales have a payment company of their own for roubles; without a word the money is a shop's. */
  payee: z.enum(['shop', 'platform']).optional(),
});
export type CreatePayment = z.infer<typeof CreatePayment>;

export const Payment = z.object({
  id: z.string(),
  reference: z.string(),
  provider: PaymentProviderName,
  status: PaymentStatus,
  amountMinor: Minor,
  currency: z.string(),
  description: z.string(),
  lines: z.array(PaymentLine),
  /** Where the customer pays; null before the provider has answered. */
  url: z.string().nullable(),
  returnUrl: z.string(),
  expiresAt: z.date(),
  paidAt: z.date().nullable(),
  refundedAt: z.date().nullable(),
  createdAt: z.date(),
});
export type Payment = z.infer<typeof Payment>;

/** What anybody who has the link may see of a payment. */
export const PublicPayment = Payment.omit({ reference: true, createdAt: true }).extend({
  shopName: z.string(),
  language: z.string(),
  /** The company's IANA zone. */
  timeZone: z.string(),
  /** The sum of the lines. */
  totalMinor: Minor,
  /** Whether it can be paid right now. */
  payable: z.boolean(),
  /** No money moves: the built-in test checkout. */
  test: z.boolean(),
});
export type PublicPayment = z.infer<typeof PublicPayment>;

export const PaymentId = z.object({ paymentId: z.string().min(1) });
export type PaymentId = z.infer<typeof PaymentId>;

export const PaymentReference = z.object({ reference: z.string().min(1) });
export type PaymentReference = z.infer<typeof PaymentReference>;

/** One reference, or many at once. */
export const PaymentReferences = z.union([
  PaymentReference,
  z.object({ references: z.array(z.string().min(1)).max(500) }),
]);
export type PaymentReferences = z.infer<typeof PaymentReferences>;

export const RefundPayment = PaymentId.extend({
  /** Why, for the company's records. */
  reason: z.string().min(1).max(200),
});
export type RefundPayment = z.infer<typeof RefundPayment>;

export const FinishRefund = PaymentId.extend({
  /** How and when the money went back, for the records. */
  note: z.string().trim().min(3).max(200),
});
export type FinishRefund = z.infer<typeof FinishRefund>;

/** A payment by our id, or by the provider's. */
export const SyncPayment = z.union([
  PaymentId,
  z.object({ provider: PaymentProviderName, externalId: z.string().min(1) }),
]);
export type SyncPayment = z.infer<typeof SyncPayment>;

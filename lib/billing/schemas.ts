import { z } from 'zod';

/** A number of credits and what it costs the company. */
export const Pack = z.object({
  id: z.string(),
  credits: z.number().int(),
  priceMinor: z.number().int(),
  currency: z.string(),
});
export type Pack = z.infer<typeof Pack>;

export const BuyPack = z.object({
  /** Id of a pack. */
  pack: z.string().min(1),
  /** Where the buyer goes after paying. */
  returnUrl: z.url(),
});
export type BuyPack = z.infer<typeof BuyPack>;

/** A payment for a pack: the order's id is the payment's reference. */
export const PackPayment = z.object({ orderId: z.string().min(1), paymentId: z.string().min(1) });
export type PackPayment = z.infer<typeof PackPayment>;

export const PackOrderStatus = z.enum(['AWAITING_PAYMENT', 'PAID', 'REFUNDED']);
export type PackOrderStatus = z.infer<typeof PackOrderStatus>;

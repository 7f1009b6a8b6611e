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

export const TierName = z.enum(['FREE', 'PRO', 'CREATOR']);
export type TierName = z.infer<typeof TierName>;

/** The tiers that cost something. */
export const PaidTier = TierName.exclude(['FREE']);
export type PaidTier = z.infer<typeof PaidTier>;

export const TierPeriod = z.enum(['month', 'year']);
export type TierPeriod = z.infer<typeof TierPeriod>;

/** Tiers have a price in these; companies with another currency pay in dollars. */
export const TierCurrency = z.enum(['RUB', 'EUR', 'USD']);
export type TierCurrency = z.infer<typeof TierCurrency>;

const TierPrices = z.record(TierCurrency, z.number().int().positive());

/** What somebody may have made of their videos. */
export const MediaTier = z.object({
  name: TierName,
  /** The longest video. */
  maxSeconds: z.number().int(),
  /** Pixels of the shorter side of what is made. */
  maxHeight: z.number().int(),
  /** Finished clips in one day of the company's own time. */
  perDay: z.number().int(),
  /** Whether our mark is put on what is made. */
  watermark: z.boolean(),
  translation: z.boolean(),
  voice: z.boolean(),
  /** A free choice of style, font, size, colour and place; without it the styles are `clean` and `boxed` as they are. */
  styles: z.boolean(),
  /** The higher goes first. */
  priority: z.number().int(),
  maxUploadMegabytes: z.number().int(),
  /** Null: it costs nothing. */
  pricesMinor: z.record(TierPeriod, TierPrices).nullable(),
});
export type MediaTier = z.infer<typeof MediaTier>;

/** The tier of a company at a moment. */
export interface TierNow {
  readonly tier: MediaTier;
  /** When it ends; null: FREE has no end of its own. */
  readonly until: Date | null;
  /** When the same tier begins, should it be bought once more right now. */
  readonly renewsFrom: Date;
  /** What comes at `until`. */
  readonly next: TierName;
}

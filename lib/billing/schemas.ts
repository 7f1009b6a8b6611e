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

/** One thing a tier allows, in words of `tiers.json` under `allows`. */
export const TierPoint = z.object({ key: z.string(), count: z.number() });
export type TierPoint = z.infer<typeof TierPoint>;

/** A tier as it is offered to one company, in its own currency. */
export const TierOffer = z.object({
  tier: MediaTier,
  currency: TierCurrency,
  /** Null: it costs nothing. */
  monthMinor: z.number().int().nullable(),
  yearMinor: z.number().int().nullable(),
  points: z.array(TierPoint),
});
export type TierOffer = z.infer<typeof TierOffer>;

export const BuyTier = z.object({
  tier: PaidTier,
  period: TierPeriod,
  /** Where the buyer goes after paying. */
  returnUrl: z.url(),
  /** The buyer's own name for the wish: asked again with the same one, it is the same purchase. */
  key: z.string().min(1).max(100).optional(),
});
export type BuyTier = z.infer<typeof BuyTier>;

/** A payment for a tier: the order's id is the payment's reference. */
export const TierPayment = z.object({ orderId: z.string().min(1), paymentId: z.string().min(1) });
export type TierPayment = z.infer<typeof TierPayment>;

export const GrantTier = z.object({
  tier: PaidTier,
  days: z.number().int().min(1).max(3_660),
  /** Why, for the records. */
  reason: z.string().trim().min(3).max(200),
});
export type GrantTier = z.infer<typeof GrantTier>;

/** One purchase, or one present, of a company. */
export const TierPurchase = z.object({
  id: z.string(),
  kind: z.enum(['PAID', 'REFUNDED', 'GRANTED']),
  tier: PaidTier,
  at: z.date(),
  seconds: z.number().int(),
  /** The rest is null for presents; the reason is null for purchases. */
  period: TierPeriod.nullable(),
  priceMinor: z.number().int().nullable(),
  currency: z.string().nullable(),
  reason: z.string().nullable(),
});
export type TierPurchase = z.infer<typeof TierPurchase>;

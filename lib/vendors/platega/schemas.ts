import { z } from 'zod';

/** The last two are in their older documents only. */
export const PlategaStatus = z.enum([
  'PENDING',
  'CONFIRMED',
  'CANCELED',
  'CHARGEBACKED',
  'EXPIRED',
  'FAILED',
]);
export type PlategaStatus = z.infer<typeof PlategaStatus>;

/** Numbers of theirs look like UUIDs, and do not keep to a version. */
export const TransactionId = z.guid().toLowerCase();

export interface NewTransaction {
  /** 2 SBP, 11 cards, 12 international, 13 crypto, 14 SberPay; null: the buyer chooses on their page. */
  readonly method: number | null;
  /** In whole units of the currency: roubles, not kopecks. */
  readonly amount: number;
  readonly currency: string;
  readonly description: string;
  readonly returnUrl: string;
  readonly failedUrl: string;
  /** Comes back with the transaction. */
  readonly payload: string;
  /** Who pays; some shops are closed for not telling. */
  readonly userId: string;
}

/** With a method they write `redirect`, without one `url`. */
export const CreatedTransaction = z
  .object({ transactionId: TransactionId, status: PlategaStatus })
  .and(
    z.union([
      z.object({ url: z.url() }).transform(({ url }) => ({ payUrl: url })),
      z.object({ redirect: z.url() }).transform(({ redirect }) => ({ payUrl: redirect })),
    ]),
  );
export type CreatedTransaction = z.infer<typeof CreatedTransaction>;

export const Transaction = z.object({
  id: TransactionId,
  status: PlategaStatus,
  paymentDetails: z.object({ amount: z.number(), currency: z.string() }),
  payload: z.string().nullish(),
  /** Somebody has asked for the money back; in words nobody has written down. */
  refundStatus: z.string().nullish(),
  createdAt: z.string().nullish(),
});
export type Transaction = z.infer<typeof Transaction>;

export const CancelSupported = z.object({ supported: z.boolean(), blockReason: z.string().nullish() });
export type CancelSupported = z.infer<typeof CancelSupported>;

/** Not accepted, with a person needed, is one of its normal ends. */
export const CancelResult = z.object({
  accepted: z.boolean(),
  manualControlRequired: z.boolean(),
  message: z.string().nullish(),
});
export type CancelResult = z.infer<typeof CancelResult>;

export const PlategaError = z.object({ code: z.string(), message: z.string() });

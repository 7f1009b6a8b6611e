import { z } from 'zod';

/** The caller's name for an act, such as `reel_01jd…`: said twice, it happens once. */
export const CreditKey = z
  .string()
  .max(200)
  .regex(/^[\w.:@+/-]+$/);
export type CreditKey = z.infer<typeof CreditKey>;

/** Whole credits; one is one reel. */
export const Credits = z.number().int().min(1).max(1_000_000_000);
export type Credits = z.infer<typeof Credits>;

const Reason = z.string().trim().min(1).max(500);

export const TransactionKind = z.enum([
  'GRANT',
  'PURCHASE',
  'REVERSAL',
  'HOLD',
  'CAPTURE',
  'RELEASE',
  'REFUND',
  'EXPIRE',
  'ADJUST',
  'TRANSFER_OUT',
  'TRANSFER_IN',
]);
export type TransactionKind = z.infer<typeof TransactionKind>;

/** What a company can use, and what is set aside for work that is going on. */
export const Balance = z.object({ available: z.number().int(), held: z.number().int() });
export type Balance = z.infer<typeof Balance>;

/** OPEN: set aside. CAPTURED: spent. RELEASED: given back unspent. REFUNDED: given back after it was spent. */
export const HoldStatus = z.enum(['OPEN', 'CAPTURED', 'RELEASED', 'REFUNDED']);
export type HoldStatus = z.infer<typeof HoldStatus>;

export const Hold = z.object({
  key: z.string(),
  amount: z.number().int(),
  /** What it is for. */
  reference: z.string(),
  status: HoldStatus,
  heldAt: z.date(),
});
export type Hold = z.infer<typeof Hold>;

export const GrantCredits = z.object({ key: CreditKey, amount: Credits, reason: Reason });
export type GrantCredits = z.infer<typeof GrantCredits>;

export const HoldCredits = z.object({
  key: CreditKey,
  amount: Credits,
  reference: z.string().min(1).max(200),
});
export type HoldCredits = z.infer<typeof HoldCredits>;

export const HoldKey = z.object({ key: CreditKey });
export type HoldKey = z.infer<typeof HoldKey>;

export const EndHold = HoldKey.extend({ reason: Reason });
export type EndHold = z.infer<typeof EndHold>;

export const PurchaseCredits = z.object({
  key: CreditKey,
  amount: Credits,
  paymentId: z.string().min(1).max(200),
});
export type PurchaseCredits = z.infer<typeof PurchaseCredits>;

export const ReversePurchase = z.object({ key: CreditKey, reason: Reason });
export type ReversePurchase = z.infer<typeof ReversePurchase>;

export const ExpireCredits = GrantCredits;
export type ExpireCredits = z.infer<typeof ExpireCredits>;

export const AdjustCredits = z.object({
  key: CreditKey,
  /** Above zero gives, below takes. */
  amount: z
    .number()
    .int()
    .min(-1_000_000_000)
    .max(1_000_000_000)
    .refine((amount) => amount !== 0),
  reason: Reason,
});
export type AdjustCredits = z.infer<typeof AdjustCredits>;

export const TransferCredits = z.object({
  key: CreditKey,
  toCompanyId: z.string().min(1),
  /** All that is available when left out. */
  amount: Credits.optional(),
});
export type TransferCredits = z.infer<typeof TransferCredits>;

/** One line of the history: what changed the available credits, and what was left. */
export const HistoryEntry = z.object({
  id: z.string(),
  at: z.date(),
  kind: TransactionKind,
  /** Signed: below zero when credits left. */
  amount: z.number().int(),
  balanceAfter: z.number().int(),
  reference: z.string().nullable(),
  reason: z.string().nullable(),
  /** How a hold ended; null for everything else. */
  hold: HoldStatus.nullable(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const ListEntries = z.object({
  cursor: z.string().regex(/^\d+$/).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListEntries = z.input<typeof ListEntries>;

export interface EntryPage {
  readonly entries: HistoryEntry[];
  readonly nextCursor: string | null;
}

/** Where the books do not agree with themselves. */
export const LedgerDifference = z.object({
  kind: z.enum([
    /** The entries of a transaction do not sum to zero, are not two, or are not its amount. */
    'transaction',
    /** An account is not the sum of its entries, or has lost one. */
    'account',
    /** An entry's balance does not follow from the one before. */
    'chain',
    /** What is held is not the sum of the open holds. */
    'held',
    /** Set aside for longer than anything takes. */
    'stale-hold',
    /** What left one company did not arrive in another. */
    'transfer',
  ]),
  companyId: z.string(),
  /** Id of the transaction, or name of the account. */
  subject: z.string(),
});
export type LedgerDifference = z.infer<typeof LedgerDifference>;

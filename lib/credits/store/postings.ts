import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { newId } from '@/lib/platform/new-id';
import type { TransactionKind } from '../schemas';

export type Account =
  | 'available'
  | 'held'
  | 'issued'
  | 'sold'
  | 'adjusted'
  | 'transferred'
  | 'spent'
  | 'expired';

/** One movement between two accounts of a company. */
export interface Posting {
  readonly kind: TransactionKind;
  readonly key: string;
  readonly from: Account;
  readonly to: Account;
  /** Left out where it is that of the transaction it follows, or all there is. */
  readonly amount?: number;
  /** Key of the transaction it ends. */
  readonly follows?: string;
  readonly reference?: string;
  readonly reason?: string;
  /** Takes what is there when it is less. */
  readonly atMost?: boolean;
}

/** The outcomes are explained at `credit_post` in the migration. */
export interface Posted {
  readonly outcome: 'applied' | 'repeated' | 'reused' | 'too-few' | 'unknown' | 'ended' | 'nothing';
  readonly moved: number;
  readonly available: number;
}

export async function insertPosting(tx: Tx<Ctx>, posting: Posting): Promise<Posted> {
  const now = tx.ctx.clock.now();
  const [row] = await tx.db.$queryRaw<{ outcome: Posted['outcome']; moved: bigint; available: bigint }[]>`
    select outcome, moved, available from credit_post(
      ${tx.ctx.companyId}, ${newId('crt', now)}, ${posting.kind}, ${posting.key}, ${posting.from}, ${posting.to},
      ${posting.amount ?? null}::bigint, ${posting.follows ?? null}, ${posting.reference ?? null},
      ${posting.reason ?? null}, ${now}::timestamptz, ${posting.atMost ?? false})`;
  if (!row) throw new Error('credit_post returned nothing.');
  return { outcome: row.outcome, moved: Number(row.moved), available: Number(row.available) };
}

/** Waits for the company's other postings, and keeps them waiting until this transaction ends. */
export async function lockCompany(tx: Tx<Ctx>, companyId: string): Promise<void> {
  await tx.db.$queryRaw`select credit_lock(${companyId})`;
}

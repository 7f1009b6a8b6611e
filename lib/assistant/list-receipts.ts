import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Receipt } from './schemas';
import { findReceipts } from './store';

/** "Why this answer": the tools a turn called and what they returned, in order. Empty for a turn nobody knows. */
export async function listReceipts(ctx: Ctx, { turnId }: { turnId: string }): Promise<Receipt[]> {
  authorize(ctx, 'conversation.read');
  return inTransaction(ctx, (tx) => findReceipts(tx, turnId));
}

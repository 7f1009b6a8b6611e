import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { AnswerReceipt } from './receipts/schemas';
import { findReceipt } from './store/receipts';

/** How an answer came about: who gave it, what vouched for each of its numbers, and what it cost. Null: nobody knows. */
export async function explainAnswer(ctx: Ctx, { turnId }: { turnId: string }): Promise<AnswerReceipt | null> {
  authorize(ctx, 'conversation.read');
  return inTransaction(ctx, (tx) => findReceipt(tx, turnId));
}

import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { countBySource } from './store/sources';

/** How many conversations came from each source of a kind, by the source's id; none are left out. */
export async function countConversationsBySource(
  ctx: Ctx,
  { kind }: { kind: string },
): Promise<ReadonlyMap<string, number>> {
  authorize(ctx, 'conversation.read');
  return inTransaction(ctx, (tx) => countBySource(tx, kind));
}

import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { findDryRunDifferences } from '../store/dry-run';
import type { Difference } from '../versions/schemas';
import { getMergedUpload } from './get-merged-upload';
import { ListDryRunDifferences } from './schemas';

/**
 * What publishing an upload would change, the largest jumps of a price first. `nextCursor` null: that was the last page.
 * Throws `not-found`, `conflict` (`knowledge-base-unread`).
 */
export async function listDryRunDifferences(
  ctx: Ctx,
  input: ListDryRunDifferences,
): Promise<{ differences: Difference[]; nextCursor: number | null }> {
  authorize(ctx, 'knowledge.manage');
  const { id, missing, kind, cursor, limit } = parse(ListDryRunDifferences, input);
  const { currency } = await getCompany(ctx);
  const offset = cursor ?? 0;
  const found = await inTransaction(ctx, async (tx) => {
    const { merged } = await getMergedUpload(tx, id, currency);
    return findDryRunDifferences(tx, merged, { missing, kind: kind ?? null, offset, limit: limit + 1 });
  });
  return {
    differences: found.slice(0, limit),
    nextCursor: found.length > limit ? offset + limit : null,
  };
}

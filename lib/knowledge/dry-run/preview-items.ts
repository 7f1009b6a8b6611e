import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { findChangesOf } from '../store/dry-run';
import type { Difference } from '../versions/schemas';
import { getMergedUpload } from './get-merged-upload';
import { PreviewItems } from './schemas';

/**
 * Of some items and answers on sale, by id and question, those that publishing an upload would change or take off sale.
 * Throws `not-found`, `conflict` (`knowledge-base-unread`).
 */
export async function previewItems(ctx: Ctx, input: PreviewItems): Promise<Difference[]> {
  authorize(ctx, 'knowledge.manage');
  const { id, missing, itemIds, questions } = parse(PreviewItems, input);
  const { currency } = await getCompany(ctx);
  return inTransaction(ctx, async (tx) => {
    const { merged } = await getMergedUpload(tx, id, currency);
    return findChangesOf(tx, merged, { missing, itemIds, questions });
  });
}

import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { findNewMatches } from '../store/new-matches';
import { getMergedUpload } from './get-merged-upload';
import { FindNewNames } from './schemas';

/**
 * Of searches that found nothing, those whose words an item of an upload has that is not on sale yet, with its name. Throws
 * `not-found`, `conflict` (`knowledge-base-unread`).
 */
export async function findNewNames(
  ctx: Ctx,
  input: FindNewNames,
): Promise<{ readonly query: string; readonly name: string }[]> {
  authorize(ctx, 'knowledge.manage');
  const { id, queries } = parse(FindNewNames, input);
  const { currency } = await getCompany(ctx);
  return inTransaction(ctx, async (tx) => {
    const { merged } = await getMergedUpload(tx, id, currency);
    return findNewMatches(tx, merged, queries);
  });
}

import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { expectManyRows } from '../store/expect-many-rows';
import { countDifferences, findDifferences, findNewestNumber, type Stretch } from '../store/versions';
import { type DifferencePage, ListVersionDifferences } from './schemas';

/**
 * What a version changed, item by item, the largest jumps of a price first; or what bringing it back would change today.
 * Throws `not-found` (`version-not-found`).
 */
export async function listVersionDifferences(
  ctx: Ctx,
  input: ListVersionDifferences,
): Promise<DifferencePage> {
  authorize(ctx, 'knowledge.manage');
  const { version, of, cursor, limit } = parse(ListVersionDifferences, input);
  const offset = cursor ?? 0;
  const backwards = of === 'restoring';
  return inTransaction(ctx, async (tx) => {
    await expectManyRows(tx);
    if (version !== 'edits' && version > (await findNewestNumber(tx)))
      throw new AppError('not-found', 'version-not-found');
    const stretch: Stretch =
      version === 'edits'
        ? 'edits'
        : backwards
          ? { after: version, upTo: null }
          : { after: version - 1, upTo: version };
    const found = await findDifferences(tx, stretch, { backwards, offset, limit: limit + 1 });
    return {
      counts: await countDifferences(tx, stretch, backwards),
      differences: found.slice(0, limit),
      nextCursor: found.length > limit ? offset + limit : null,
    };
  });
}

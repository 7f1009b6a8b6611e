import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { expectManyRows } from '../store/expect-many-rows';
import { findHandEdits, findVersions } from '../store/versions';
import { ListVersions, type VersionPage } from './schemas';

/** Versions of what is on sale, newest first, and what was edited by hand since. `nextCursor` null: the last page. */
export async function listVersions(ctx: Ctx, input: ListVersions = {}): Promise<VersionPage> {
  authorize(ctx, 'knowledge.manage');
  const { cursor, limit } = parse(ListVersions, input);
  return inTransaction(ctx, async (tx) => {
    await expectManyRows(tx);
    const found = await findVersions(tx, cursor ?? null, limit + 1);
    const versions = found.slice(0, limit);
    return {
      versions,
      edited: cursor == null ? await findHandEdits(tx) : null,
      nextCursor: found.length > limit ? (versions.at(-1)?.number ?? null) : null,
    };
  });
}

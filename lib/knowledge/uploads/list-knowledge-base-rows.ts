import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { findUpload } from '../store/knowledge-bases';
import { findRows } from '../store/staged-rows';
import { ListKnowledgeBaseRows, type UploadedRowPage } from './schemas';

/** What an upload's rows became, in the file's order. `nextCursor` null: the last page. Throws `not-found`. */
export async function listKnowledgeBaseRows(
  ctx: Ctx,
  input: ListKnowledgeBaseRows,
): Promise<UploadedRowPage> {
  authorize(ctx, 'knowledge.manage');
  const { id, cursor, limit, kind } = parse(ListKnowledgeBaseRows, input);
  const page = { after: cursor ?? 0, kind: kind ?? null, limit: limit + 1 };
  const found = await inTransaction(ctx, async (tx) => {
    if (!(await findUpload(tx, id))) throw new AppError('not-found', 'knowledge-base-not-found');
    return findRows(tx, id, page);
  });
  const rows = found.slice(0, limit);
  return { rows, nextCursor: found.length > limit ? (rows.at(-1)?.seq ?? null) : null };
}

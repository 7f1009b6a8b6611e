import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { findRows } from '../store/staged-rows';
import { ListKnowledgeBaseRows, type UploadedRowPage } from './schemas';

/** What the rows of an upload became, in the file's order. `nextCursor` null: that was the last page. */
export async function listKnowledgeBaseRows(
  ctx: Ctx,
  input: ListKnowledgeBaseRows,
): Promise<UploadedRowPage> {
  authorize(ctx, 'knowledge.manage');
  const { id, cursor, limit, kind } = parse(ListKnowledgeBaseRows, input);
  const page = { after: cursor ?? 0, kind: kind ?? null, limit: limit + 1 };
  const found = await inTransaction(ctx, (tx) => findRows(tx, id, page));
  const rows = found.slice(0, limit);
  return { rows, nextCursor: found.length > limit ? (rows.at(-1)?.seq ?? null) : null };
}

import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { ListKnowledgeBases } from './inputs';
import type { KnowledgeBaseSummary } from './schemas';
import { findUploads } from './store/knowledge-bases';

/** The uploads, newest first, without their reports. `nextCursor` null: that was the last page. */
export async function listKnowledgeBases(
  ctx: Ctx,
  input: ListKnowledgeBases = {},
): Promise<{ knowledgeBases: KnowledgeBaseSummary[]; nextCursor: string | null }> {
  authorize(ctx, 'knowledge.manage');
  const { cursor, limit } = parse(ListKnowledgeBases, input);
  const found = await inTransaction(ctx, (tx) => findUploads(tx, cursor ?? null, limit + 1));
  const knowledgeBases = found.slice(0, limit);
  return { knowledgeBases, nextCursor: found.length > limit ? (knowledgeBases.at(-1)?.id ?? null) : null };
}

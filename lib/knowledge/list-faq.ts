import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { ListFaq } from './inputs';
import { nameCursor } from './name-cursor';
import type { FaqEntry } from './schemas';
import { searchFaq } from './search-faq';
import { findFaqPage } from './store/faq';

/**
 * Questions and answers, by question; with a `query` what it finds, best first, on one page. `nextCursor` null: that
 * was the last page.
 */
export async function listFaq(
  ctx: Ctx,
  input: ListFaq = {},
): Promise<{ faq: FaqEntry[]; nextCursor: string | null }> {
  authorize(ctx, 'knowledge.read');
  const { cursor, limit, query } = parse(ListFaq, input);
  if (query?.trim()) {
    const found = await searchFaq(ctx, { query, limit: Math.min(limit, 50) });
    return { faq: found.map(({ score: _score, ...entry }) => entry), nextCursor: null };
  }
  const after = cursor ? nameCursor.read(cursor) : null;
  const found = await inTransaction(ctx, (tx) => findFaqPage(tx, after, limit + 1));
  const faq = found.slice(0, limit);
  const last = faq.at(-1);
  return { faq, nextCursor: last && found.length > limit ? nameCursor.write(last.question, last.id) : null };
}

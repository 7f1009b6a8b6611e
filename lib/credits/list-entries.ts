import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { type EntryPage, ListEntries } from './schemas';
import { findEntries } from './store/books';

/** A page of what changed the available credits, newest first; `nextCursor` leads to the next one. */
export async function listEntries(ctx: Ctx, input: ListEntries): Promise<EntryPage> {
  authorize(ctx, 'credits.read');
  const { cursor, limit } = parse(ListEntries, input);
  const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor);
  const found = await inTransaction(ctx, (tx) => findEntries(tx, limit + 1, before));
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    entries: page.map(({ version, ...entry }) => entry),
    nextCursor: last && found.length > limit ? String(last.version) : null,
  };
}

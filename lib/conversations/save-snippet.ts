import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { isUniqueViolation } from '@/lib/platform/db/database-error';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { SaveSnippet, type Snippet } from './desk/schemas';
import { countSnippets, insertSnippet, updateSnippet } from './store/desk';

/** They are all shown at once where one replies. */
const most = 500;

/**
 * Keeps a reply ready, or changes one. Returns it. Throws `conflict` for a name that another has (`snippet-name-taken`),
 * `limit` beyond 500 and `not-found`.
 */
export async function saveSnippet(ctx: Ctx, input: SaveSnippet): Promise<Snippet> {
  authorize(ctx, 'conversation.reply');
  const { id, name, text } = parse(SaveSnippet, input);
  const updatedAt = ctx.clock.now();
  try {
    return await inTransaction(ctx, async (tx) => {
      const snippet = { id: id ?? newId('snp', updatedAt), name, text, updatedAt };
      if (id === undefined) await add(tx, snippet);
      else if (!(await updateSnippet(tx, snippet))) throw new AppError('not-found', 'snippet-not-found');
      await writeAudit(tx, { action: 'snippet.saved', subject: snippet.id, detail: { name } });
      await announce(tx, { kind: 'snippet', id: snippet.id });
      return snippet;
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError('conflict', 'snippet-name-taken', { field: 'name' });
    throw error;
  }
}

async function add(tx: Tx<Ctx>, snippet: Snippet): Promise<void> {
  if ((await countSnippets(tx)) >= most) throw new AppError('limit', 'snippets-full', { params: { most } });
  await insertSnippet(tx, snippet);
}

import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { deleteSnippetRow } from './store/desk';

/** Throws away a reply that was kept ready. Throws `not-found`. */
export async function deleteSnippet(ctx: Ctx, { snippetId }: { snippetId: string }): Promise<void> {
  authorize(ctx, 'conversation.reply');
  await inTransaction(ctx, async (tx) => {
    if (!(await deleteSnippetRow(tx, snippetId))) throw new AppError('not-found', 'snippet-not-found');
    await writeAudit(tx, { action: 'snippet.deleted', subject: snippetId });
    await announce(tx, { kind: 'snippet', id: snippetId });
  });
}

import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { personOf } from '@/lib/platform/person-of';
import { deleteNoteOf } from './store/desk';

/** Takes back a note of one's own. Throws `not-found`, also for a colleague's. */
export async function deleteNote(ctx: Ctx, { noteId }: { noteId: string }): Promise<void> {
  authorize(ctx, 'conversation.reply');
  await inTransaction(ctx, async (tx) => {
    const conversationId = await deleteNoteOf(tx, noteId, personOf(ctx.actor) ?? '');
    if (conversationId === null) throw new AppError('not-found', 'note-not-found');
    await announce(tx, { kind: 'conversation', conversationId });
  });
}

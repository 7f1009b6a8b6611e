import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { personOf } from '@/lib/platform/person-of';
import { AddNote, type Note } from './desk/schemas';
import { getConversation } from './get-conversation';
import { findNotes, insertNote } from './store/desk';

/**
 * Notes something for colleagues beside a thread. It is kept apart from the messages: nothing that is sent, shown to the
 * customer or told to the assistant comes from there. Returns the note. Throws `not-found`.
 */
export async function addNote(ctx: Ctx, input: AddNote): Promise<Note> {
  authorize(ctx, 'conversation.reply');
  const { conversationId, text } = parse(AddNote, input);
  const userId = personOf(ctx.actor);
  if (userId === null) throw new AppError('forbidden', 'not-allowed');
  return inTransaction(ctx, async (tx) => {
    await getConversation(tx.ctx, { conversationId });
    const createdAt = ctx.clock.now();
    const id = newId('note', createdAt);
    await insertNote(tx, { id, conversationId, userId, text, createdAt });
    await announce(tx, { kind: 'conversation', conversationId });
    const stored = (await findNotes(tx, [conversationId], 1))[0];
    if (stored?.id !== id) throw new AppError('internal', 'internal');
    return stored;
  });
}

import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { removeSynonyms } from '../store/synonyms';

/** Forgets a group: its phrases mean different things again. Throws `not-found`. */
export async function deleteSynonyms(ctx: Ctx, input: { id: string }): Promise<void> {
  authorize(ctx, 'knowledge.write');
  await inTransaction(ctx, async (tx) => {
    const phrases = await removeSynonyms(tx, input.id);
    if (!phrases) throw new AppError('not-found', 'synonyms-not-found');
    await writeAudit(tx, { action: 'knowledge.synonyms-deleted', subject: input.id, detail: { phrases } });
    await announce(tx, { kind: 'knowledge', id: input.id });
  });
}

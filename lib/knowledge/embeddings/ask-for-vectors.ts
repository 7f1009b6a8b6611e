import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { embeddingsModel } from '@/lib/vendors/openai/embeddings-model';
import { embedItemsLater } from '../jobs';

const span = 5_000;

/**
 * Has items that were written in this transaction placed by their meaning, some seconds later and once for all changes of
 * these seconds. Does nothing when there is nobody to ask.
 */
export async function askForVectors(tx: Tx<Ctx>): Promise<void> {
  if (embeddingsModel() === null) return;
  const { companyId, clock } = tx.ctx;
  const turn = Math.floor(clock.now().getTime() / span);
  // Two spans later whatever was written in this one is committed.
  const runAt = new Date((turn + 3) * span);
  await dispatch(tx, embedItemsLater, { companyId }, { runAt, dedupeKey: `${companyId}:${turn}` });
}

import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { embedTexts } from '@/lib/vendors/openai/embed-texts';
import { embeddingsModel } from '@/lib/vendors/openai/embeddings-model';
import { embedItemsLater } from '../jobs';
import { findUnplaced, writeVectors } from '../store/vectors';
import { quantise } from './quantise';

const batch = 64;
const patience = 60_000;

/**
 * Has some of the company's items that are on sale placed by their meaning: those whose words, as they are now, were not yet.
 * While there are more, promises itself again. Throws `ChatRefusal`.
 */
export async function embedItems(ctx: Ctx): Promise<void> {
  const model = embeddingsModel();
  if (model === null) return;
  const items = await inTransaction(ctx, (tx) => findUnplaced(tx, model, batch));
  if (items.length === 0) return;
  const vectors = await embedTexts(
    items.map(({ words }) => words),
    { timeoutMs: patience },
  );
  const placed = items.map(({ id, hash }, index) => ({ id, hash, vector: quantise(vectors[index] ?? []) }));
  await inTransaction(ctx, async (tx) => {
    const revision = await writeVectors(tx, model, placed);
    if (items.length < batch) return;
    const { companyId } = tx.ctx;
    await dispatch(tx, embedItemsLater, { companyId }, { dedupeKey: `${companyId}:after ${revision}` });
  });
}

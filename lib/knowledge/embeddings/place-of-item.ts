import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { embeddingsModel } from '@/lib/vendors/openai/embeddings-model';
import { findVectors } from '../store/vectors';
import type { Place } from './place';

/** Where an item stands among meanings; null when it was not placed yet, or nothing is. */
export async function placeOfItem(tx: Tx<Ctx>, itemId: string): Promise<Place | null> {
  const model = embeddingsModel();
  if (model === null) return null;
  const vector = (await findVectors(tx, model, [itemId])).get(itemId);
  return vector ? { model, vector } : null;
}

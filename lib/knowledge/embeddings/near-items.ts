import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { findVectors } from '../store/vectors';
import { cosineOf } from './cosine-of';
import type { Place } from './place';
import { standingOut } from './standing-out';
import { vectorsOfCompany } from './vectors-of-company';

/**
 * Ids of the company's items that mean about the same, the nearest first; some may be off sale. When there are too many
 * items to compare, those of `found` are compared only.
 */
export async function nearItems(
  tx: Tx<Ctx>,
  { model, vector }: Place,
  found: readonly string[],
): Promise<string[]> {
  const vectors = (await vectorsOfCompany(tx, model)) ?? (await findVectors(tx, model, found));
  return standingOut([...vectors].map(([id, other]) => ({ id, cosine: cosineOf(vector, other) })));
}

import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

/** The company's own groups of phrases that mean the same. */
export async function findSynonymGroups(_tx: Tx<Ctx>): Promise<ReadonlyArray<readonly string[]>> {
  return [];
}

import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { SynonymGroup } from '../synonyms/schemas';

export async function findSynonyms(tx: Tx<Ctx>): Promise<SynonymGroup[]> {
  const rows = await tx.db.searchSynonym.findMany({ orderBy: { id: 'desc' } });
  return rows.map(({ id, phrases, createdAt }) => ({ id, phrases, createdAt }));
}

/** The phrases alone, for a search. */
export async function findSynonymGroups(tx: Tx<Ctx>): Promise<ReadonlyArray<readonly string[]>> {
  const rows = await tx.db.$queryRaw<{ phrases: string[] }[]>`select phrases from search_synonym`;
  return rows.map(({ phrases }) => phrases);
}

export async function countSynonyms(tx: Tx<Ctx>): Promise<number> {
  return tx.db.searchSynonym.count();
}

export async function insertSynonyms(tx: Tx<Ctx>, { id, phrases, createdAt }: SynonymGroup): Promise<void> {
  await tx.db.searchSynonym.createMany({
    data: [{ id, companyId: tx.ctx.companyId, phrases: [...phrases], createdAt }],
  });
}

/** The phrases of the group that was there. */
export async function removeSynonyms(tx: Tx<Ctx>, id: string): Promise<string[] | null> {
  const [row] = await tx.db.$queryRaw<{ phrases: string[] }[]>`
    delete from search_synonym where id = ${id} returning phrases`;
  return row?.phrases ?? null;
}

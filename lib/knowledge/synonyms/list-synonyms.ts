import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { findSynonyms } from '../store/synonyms';
import type { SynonymGroup } from './schemas';

/** The company's own groups, the newest first: all of them, there are a few hundred at most. */
export async function listSynonyms(ctx: Ctx): Promise<{ synonyms: SynonymGroup[] }> {
  authorize(ctx, 'knowledge.manage');
  return { synonyms: await inTransaction(ctx, findSynonyms) };
}

import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { Source } from '../schemas';
import { showSource } from './show-source';

/** One source with its rights. Throws `not-found` (`source-not-found`). */
export async function getSource(base: BaseCtx, sourceId: string): Promise<Source> {
  authorize(base, 'music.import');
  return acrossCompanies(base, (tx) => showSource(tx, sourceId));
}

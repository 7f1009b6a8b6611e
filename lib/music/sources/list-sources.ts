import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { Source } from '../schemas';
import { findSources } from '../store/sources';
import { showSources } from './show-sources';

/** Every source ever declared, withdrawn ones too. */
export async function listSources(base: BaseCtx): Promise<Source[]> {
  authorize(base, 'music.import');
  return acrossCompanies(base, async (tx) => showSources(tx, await findSources(tx)));
}

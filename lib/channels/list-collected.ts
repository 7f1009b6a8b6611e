import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { AdapterName } from './schemas';
import { findCollected } from './store/collected';

/** A channel whose news we fetch ourselves. */
export interface Collected {
  readonly id: string;
  readonly companyId: string;
  readonly adapter: AdapterName;
}

/** Every company's working channels that do not call us. */
export async function listCollected(base: BaseCtx): Promise<Collected[]> {
  authorize(base, 'channel.tend');
  return acrossCompanies(base, findCollected);
}

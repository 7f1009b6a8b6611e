import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { AdapterName, ConnectedChannel } from './schemas';
import { findLiveByKey } from './store/channels';

/** The live channel an address names, whoever's it is; null when there is none. Knowing the key is the permission. */
export async function findChannelByKey(
  base: BaseCtx,
  address: { adapter: AdapterName; key: string },
): Promise<ConnectedChannel | null> {
  return acrossCompanies(base, (tx) => findLiveByKey(tx, address.adapter, address.key));
}

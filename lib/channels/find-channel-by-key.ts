import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { ChannelKind, ConnectedChannel } from './schemas';
import { findConnectedByKey } from './store';

/** The connected channel an address names, whoever's it is; null when there is none. Knowing the key is the permission. */
export async function findChannelByKey(
  base: BaseCtx,
  address: { kind: ChannelKind; key: string },
): Promise<ConnectedChannel | null> {
  return acrossCompanies(base, (tx) => findConnectedByKey(tx, address.kind, address.key));
}

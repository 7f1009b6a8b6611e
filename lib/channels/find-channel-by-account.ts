import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { remembered } from './remembered';
import type { AdapterName, ConnectedChannel } from './schemas';
import { findLiveByAccount } from './store/channels';

const known = remembered<ConnectedChannel | null>();

/** The live channel that serves an outside account, whoever's it is; remembered for a few seconds. */
export async function findChannelByAccount(
  base: BaseCtx,
  { adapter, externalAccount }: { adapter: AdapterName; externalAccount: string },
): Promise<ConnectedChannel | null> {
  return known(`${adapter}\n${externalAccount}`, base.clock.now(), () =>
    acrossCompanies(base, (tx) => findLiveByAccount(tx, adapter, externalAccount)),
  );
}

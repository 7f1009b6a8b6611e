import type { BaseCtx } from '@/lib/platform/context';
import { findChannelByKey } from './find-channel-by-key';
import { remembered } from './remembered';
import type { AdapterName, ConnectedChannel } from './schemas';

const known = remembered<ConnectedChannel | null>();

/** The live channel an address names, as it was a few seconds ago at most: a flood of messages is not a flood of questions. */
export async function findKnownChannel(
  base: BaseCtx,
  { adapter, key }: { adapter: AdapterName; key: string },
): Promise<ConnectedChannel | null> {
  return known(`${adapter}\n${key}`, base.clock.now(), () => findChannelByKey(base, { adapter, key }));
}

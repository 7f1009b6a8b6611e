import type { BaseCtx } from '@/lib/platform/context';
import { openCredential } from '@/lib/vault';
import { findChannelByKey } from './find-channel-by-key';
import { remembered } from './remembered';
import type { AdapterName, ConnectedChannel } from './schemas';

export interface Door {
  readonly channel: ConnectedChannel;
  /** What proves its events; null: missing, nothing may be let in. */
  readonly secret: string | null;
}

const known = remembered<Door | null>();

/**
 * The live channel an address names, with the secret that proves its events; null when there is none. Remembered for a few
 * seconds: a flood of events must not become a flood of questions to the vault.
 */
export async function findDoor(
  base: BaseCtx,
  { adapter, key }: { adapter: AdapterName; key: string },
): Promise<Door | null> {
  return known(`${adapter}\n${key}`, base.clock.now(), async () => {
    const channel = await findChannelByKey(base, { adapter, key });
    if (!channel) return null;
    const ctx = { ...base, companyId: channel.companyId };
    const credential = await openCredential(ctx, { kind: adapter, subject: channel.id });
    return { channel, secret: credential?.values.webhookSecret || null };
  });
}

import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import type { Tx } from '@/lib/platform/db/transaction';
import { putCredential } from '@/lib/vault';
import { channelFor } from './channel-for';
import type { Connection } from './port';
import type { AdapterName } from './schemas';
import { changeChannel } from './store/channels';

interface NewConnection {
  readonly connection: Connection;
  readonly adapter: AdapterName;
  readonly key: string;
  readonly hostId: string | null;
}

/** Writes a connection onto its channel's row, and its secrets into the vault. */
export async function saveConnection(
  tx: Tx<Ctx>,
  channelId: string,
  { connection, adapter, key, hostId }: NewConnection,
): Promise<void> {
  const { name, status, externalAccount, settings, state = {}, secrets, expiresAt = null } = connection;
  await changeChannel(tx, channelId, {
    kind: channelFor(adapter).kind,
    adapter,
    key,
    hostId,
    name,
    status,
    externalAccount,
    settings: JSON.parse(JSON.stringify(settings)),
    state: JSON.parse(JSON.stringify(state)),
    expiresAt,
    statusReason: null,
    statusAt: tx.ctx.clock.now(),
    checkSteps: [],
    checkedAt: null,
  });
  await putCredential(tx.ctx, { kind: adapter, subject: channelId, label: name, values: secrets, expiresAt });
  await announce(tx, { kind: 'channel', id: channelId });
}

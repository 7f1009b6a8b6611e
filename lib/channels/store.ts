import type { BaseCtx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { ConnectedChannel } from './schemas';

export async function findChannel(tx: Tx, id: string): Promise<ConnectedChannel | null> {
  const row = await tx.db.channel.findUnique({ where: { id } });
  return row ? ConnectedChannel.parse(row) : null;
}

export async function findConnectedByKey(
  tx: Tx<BaseCtx>,
  kind: string,
  key: string,
): Promise<ConnectedChannel | null> {
  const row = await tx.db.channel.findFirst({ where: { key, kind, status: 'CONNECTED' } });
  return row ? ConnectedChannel.parse(row) : null;
}

/** The channel of this id as it is in the table, which is the given one only if there was none. */
export async function insertOrFindChannel(tx: Tx, channel: ConnectedChannel): Promise<ConnectedChannel> {
  await tx.db.channel.createMany({ data: [{ ...channel, settings: {} }], skipDuplicates: true });
  return ConnectedChannel.parse(await tx.db.channel.findUniqueOrThrow({ where: { id: channel.id } }));
}

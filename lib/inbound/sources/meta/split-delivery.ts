import { z } from 'zod';
import { type ConnectedChannel, findChannelByAccount } from '@/lib/channels';
import type { BaseCtx } from '@/lib/platform/context';
import type { NewEvent } from '../source';
import { itemIdOf } from './item-id-of';

const Id = z.union([z.string().min(1).max(60), z.number()]).transform(String);
const Item = z.record(z.string(), z.unknown());
type Item = z.infer<typeof Item>;

const Delivery = z.object({
  object: z.string().max(60),
  entry: z
    .array(
      z.object({
        id: Id,
        time: z.unknown().optional(),
        messaging: z.array(Item).optional(),
        standby: z.array(Item).optional(),
        changes: z.array(Item).optional(),
      }),
    )
    .min(1),
});

const adapters = { page: 'facebook', instagram: 'instagram' } as const;

/**
 * Takes a delivery apart: one event an item, each for the company whose account it is about. Items of accounts nobody has
 * connected, and of threads that belong to another app, are noted without what was said in them. Null: not a delivery.
 */
export async function splitDelivery(
  base: BaseCtx,
  metaAppId: string,
  delivery: unknown,
): Promise<NewEvent[] | null> {
  const read = Delivery.safeParse(delivery);
  if (!read.success) return null;
  const { object } = read.data;
  const events: NewEvent[] = [];
  for (const entry of read.data.entry) {
    const { id, time } = entry;
    const channel = await channelOf(base, metaAppId, object, id);
    const parts = (['messaging', 'changes', 'standby'] as const).flatMap((part) =>
      (entry[part] ?? []).map((item) => ({ part, item })),
    );
    for (const { part, item } of parts) {
      const used = channel !== null && part !== 'standby';
      events.push({
        scope: channel?.id ?? metaAppId,
        eventId: `${part === 'standby' ? 'standby:' : ''}${itemIdOf(id, item)}`,
        companyId: channel?.companyId ?? null,
        channelId: channel?.id ?? null,
        body: JSON.stringify({ object, entry: [{ id, time, ...(used && { [part]: [item] }) }] }),
        used,
        sender: `${channel?.id ?? metaAppId}:${personOf(id, item)}`,
      });
    }
  }
  return events;
}

/** The company's channel, unless it goes through another app: an app's word counts for its own pages only. */
async function channelOf(
  base: BaseCtx,
  metaAppId: string,
  object: string,
  account: string,
): Promise<ConnectedChannel | null> {
  const adapter = object === 'page' || object === 'instagram' ? adapters[object] : undefined;
  if (!adapter) return null;
  const channel = await findChannelByAccount(base, { adapter, externalAccount: account });
  return channel?.hostId === metaAppId ? channel : null;
}

const Party = z.object({ id: Id });
const People = z.object({
  sender: Party.optional().catch(undefined),
  recipient: Party.optional().catch(undefined),
  value: z.object({ from: Party.optional() }).optional().catch(undefined),
});

/** The customer an item is about, so that what they do is taken in order. */
function personOf(account: string, item: Item): string {
  const { sender, recipient, value } = People.parse(item);
  const people = [value?.from?.id, sender?.id, recipient?.id];
  return people.find((id) => id !== undefined && id !== account) ?? account;
}

import {
  AdapterName,
  type ConnectedChannel,
  decodeEvent,
  getChannel,
  type InboundItem,
  noteTraffic,
} from '@/lib/channels';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { type FetchedFiles, fetchFiles } from './fetch-files';
import { followMailHint } from './follow-mail-hint';
import { hasFiles } from './has-files';
import { receiveItem } from './receive-item';
import { findEarlier, lockUnprocessed, markProcessed, type StoredEvent } from './store';

/** What must be fetched first, before anything is written. */
interface Waiting {
  readonly channel: ConnectedChannel;
  readonly items: readonly InboundItem[];
  readonly receivedAt: Date;
}

/** What somebody sent just before is taken in first: a job that was cut off must not be overtaken. */
const orderSeconds = 120;

/**
 * Takes in everything one event of a channel holds, after what its sender sent before. What happened and the mark on the
 * event are one transaction: all of it is in the conversations, or nothing. Only files come before, each once.
 */
export async function receiveItems(ctx: Ctx, eventId: string): Promise<void> {
  const earlier = await inTransaction(ctx, async (tx) => {
    const found = await findEarlier(tx, eventId, orderSeconds);
    return found.length > 0 ? found : takeIn(tx, eventId, null);
  });
  if (!Array.isArray(earlier)) return finish(ctx, eventId, earlier);
  for (const id of earlier) await receiveEarlier(ctx, id);
  await receiveOne(ctx, eventId);
}

async function receiveOne(ctx: Ctx, eventId: string): Promise<void> {
  await finish(ctx, eventId, await inTransaction(ctx, (tx) => takeIn(tx, eventId, null)));
}

/** What waits for its files is taken in once they are here. */
async function finish(ctx: Ctx, eventId: string, waiting: Waiting | null): Promise<void> {
  if (!waiting) return;
  const files = await fetchFiles(ctx, waiting);
  await inTransaction(ctx, (tx) => takeIn(tx, eventId, files));
}

/** One that can never be taken in is left to its own job, which says so; one that may come yet is waited for. */
async function receiveEarlier(ctx: Ctx, eventId: string): Promise<void> {
  try {
    await receiveOne(ctx, eventId);
  } catch (error) {
    const kept = error instanceof AppError ? error : null;
    if (kept?.key === 'job-lease-lost' || kept?.code === 'unavailable' || kept?.code === 'limit') throw error;
    log.warn({ eventId, err: error }, 'an earlier event could not be taken in');
  }
}

async function takeIn(tx: Tx<Ctx>, eventId: string, files: FetchedFiles | null): Promise<Waiting | null> {
  const event = await lockUnprocessed(tx, eventId);
  if (!event || event.channelId === null) return null;
  if (event.source === 'gmail-push') {
    await followMailHint(tx.ctx, event);
    await markProcessed(tx, event.id, tx.ctx.clock.now());
    return null;
  }
  const channel = await getChannel(tx.ctx, event.channelId);
  const items = await decodeEvent({ ...channel, adapter: writerOf(event, channel) }, event.body);
  if (files === null && items.some(hasFiles)) return { channel, items, receivedAt: event.receivedAt };
  for (const item of items) await receiveItem(tx.ctx, channel.id, item, files);
  if (items.some(({ kind }) => kind === 'message')) {
    await noteTraffic(tx.ctx, { channelId: channel.id, direction: 'received' });
  }
  await markProcessed(tx, event.id, tx.ctx.clock.now());
  return null;
}

/** An event is read as it was written, though its number may speak through another adapter by now. */
const writerOf = ({ source }: StoredEvent, { adapter }: ConnectedChannel): AdapterName =>
  AdapterName.safeParse(source).data ?? adapter;

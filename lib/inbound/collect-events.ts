import { collectChannel, getChannel, noteAccount } from '@/lib/channels';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { collectEvents as collectEventsContract } from './jobs';
import { type InboundSource, inboundSources } from './schemas';
import { lockCollecting } from './store/mailboxes';
import { storeEvents } from './store-events';

const mostRounds = 50;
const againMs = 30_000;

/**
 * Fetches what is new in an account that does not call us: each item once, together with how far we have read. A refused
 * login breaks the channel; a silent server is asked again in half a minute. Returns how many items were fetched.
 */
export async function collectEvents(ctx: Ctx, { channelId }: { channelId: string }): Promise<number> {
  authorize(ctx, 'inbound.process');
  let fetched = 0;
  try {
    for (let round = 0; round < mostRounds; round += 1) {
      const found = await collectChannel(ctx, channelId);
      if (!found) break;
      await keep(ctx, found);
      if (found.events.length === 0) break;
      fetched += found.events.length;
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'unauthenticated') {
      const reason = await reasonOf(ctx, channelId);
      await noteAccount(ctx, { channelId, status: 'BROKEN', reason });
    } else if (error.code === 'unavailable' || error.code === 'limit') {
      log.info({ channelId, err: error }, 'nothing could be collected, tried again soon');
      await askAgain(ctx, channelId);
    } else throw error;
  }
  return fetched;
}

/** The events and the place after them are one transaction. Who was overtaken meanwhile keeps nothing and looks again. */
async function keep(ctx: Ctx, found: NonNullable<Awaited<ReturnType<typeof collectChannel>>>): Promise<void> {
  const { channel, events, state } = found;
  const source = inboundSources.find((name): name is InboundSource => name === channel.adapter);
  if (!source) throw new Error(`Events of "${channel.adapter}" have no source.`);
  await inTransaction(ctx, async (tx) => {
    await lockCollecting(tx, channel.id);
    const now = await getChannel(tx.ctx, channel.id);
    if (now.status === 'DISCONNECTED' || JSON.stringify(now.state) !== JSON.stringify(channel.state)) return;
    const of = { scope: channel.id, companyId: channel.companyId, channelId: channel.id, used: true };
    await storeEvents(
      tx.ctx,
      source,
      events.map(({ eventId, sender, raw }) => ({
        ...of,
        eventId,
        body: raw,
        sender: `${channel.id}:${sender}`,
      })),
    );
    const moved = Object.entries(state).some(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(now.state[name]),
    );
    if (moved) await noteAccount(tx.ctx, { channelId: channel.id, state });
  });
}

async function askAgain(ctx: Ctx, channelId: string): Promise<void> {
  const runAt = new Date(ctx.clock.now().getTime() + againMs);
  const dedupeKey = `${channelId}:${Math.floor(runAt.getTime() / againMs)}`;
  await inTransaction(ctx, (tx) => dispatch(tx, collectEventsContract, { channelId }, { runAt, dedupeKey }));
}

async function reasonOf(ctx: Ctx, channelId: string): Promise<string> {
  const { adapter } = await getChannel(ctx, channelId);
  return adapter === 'gmail' ? 'google-access-lost' : 'mail-login-refused';
}

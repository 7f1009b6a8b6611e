import { z } from 'zod';
import { getChannel } from '@/lib/channels';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { parse } from '@/lib/platform/parse';
import { collectEvents } from './jobs';

const Hint = z.object({ historyId: z.string().regex(/^\d{1,30}$/) });
const Read = z.object({ historyId: z.string() });

/** Google says a mailbox has changed: promises a look, unless we have read that far already. Quiet about ended channels. */
export async function followMailHint(
  ctx: Ctx,
  event: { readonly channelId: string | null; readonly body: string },
): Promise<void> {
  authorize(ctx, 'inbound.process');
  const { channelId, body } = event;
  if (channelId === null) return;
  const { historyId } = parse(Hint, JSON.parse(body));
  await inTransaction(ctx, async (tx) => {
    const channel = await getChannel(tx.ctx, channelId);
    const read = Read.safeParse(channel.state).data?.historyId ?? '0';
    if (channel.adapter !== 'gmail' || BigInt(historyId) <= BigInt(read)) return;
    await dispatch(tx, collectEvents, { channelId });
  });
}

import { type Collected, listCollected } from '@/lib/channels';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { env } from '@/lib/platform/env';
import { collectEvents } from './jobs';

/**
 * Promises a look at every account that does not call us. One that tells us of news by another way is looked at now and
 * then only, in case it has missed some; the looks are spread over the minutes.
 */
export async function collectDue(base: BaseCtx): Promise<void> {
  authorize(base, 'inbound.process');
  const minute = Math.floor(base.clock.now().getTime() / 60_000);
  for (const channel of await listCollected(base)) {
    if ((minute + spread(channel.id)) % minutesBetween(channel) !== 0) continue;
    await inTransaction({ ...base, companyId: channel.companyId }, (tx) =>
      dispatch(tx, collectEvents, { channelId: channel.id }, { dedupeKey: `${channel.id}@${minute}` }),
    );
  }
}

function minutesBetween({ adapter }: Collected): number {
  const { GOOGLE_PUBSUB_TOPIC, TRIGGER_SECRET_KEY } = env();
  if (adapter === 'gmail') return GOOGLE_PUBSUB_TOPIC ? 10 : 1;
  // Our own worker keeps a connection to each mailbox; Trigger.dev's tasks end and cannot.
  return TRIGGER_SECRET_KEY ? 1 : 5;
}

function spread(id: string): number {
  return [...id].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
}

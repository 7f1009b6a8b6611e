import type { BaseCtx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import type { BotName } from './schemas';
import { queueMessage } from './sending/queue-message';
import { findPeople } from './store/people';

interface Alert {
  readonly say: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly once: string;
}

/** Tells every administrator who has written to the bot; to others a bot may not write. */
export async function alertPeople(
  tx: Tx<BaseCtx>,
  bot: BotName,
  { say, params, once }: Alert,
): Promise<void> {
  const people = await findPeople(tx, bot, env().REELS_BOT_ADMINS);
  if (people.length === 0)
    log.warn({ say, once }, 'nobody to tell: REELS_BOT_ADMINS names nobody who has started the bot');
  for (const { id } of people) {
    await queueMessage(tx, id, { kind: 'saying', say, params: { ...params } }, `${once}:${id}`);
  }
}

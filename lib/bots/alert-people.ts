import type { BaseCtx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { log } from '@/lib/platform/log';
import { botSettings } from './bot-settings';
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
  const { admins, prefix } = botSettings(bot);
  const people = await findPeople(tx, bot, admins);
  if (people.length === 0)
    log.warn(
      { say, once, setting: `${prefix}_ADMINS` },
      'nobody to tell: no administrator has started the bot',
    );
  for (const { id } of people) {
    await queueMessage(tx, id, { kind: 'saying', say, params: { ...params } }, `${once}:${id}`);
  }
}

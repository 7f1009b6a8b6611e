import { createHash } from 'node:crypto';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { clipButtons } from '../clips-talk/clip-buttons';
import type { BotPerson } from '../schemas';
import type { NewMessage } from '../sending/outgoing-message';
import { saying } from '../sending/saying';
import { countReachable, insertBroadcast } from '../store/broadcasts';

/** Writes down what an administrator wants to tell everybody, and shows it to them first. `key` names it: once a key. */
export async function draftBroadcast(
  base: BaseCtx,
  admin: BotPerson,
  { text, key }: { readonly text: string; readonly key: string },
): Promise<NewMessage> {
  authorize(base, 'bot.administer');
  const id = idOf(`${admin.bot} ${key}`);
  const count = await acrossCompanies(base, async (tx) => {
    await insertBroadcast(tx, { id, bot: admin.bot, adminId: admin.id, text });
    return countReachable(tx, admin.bot);
  });
  return saying('admin.broadcastDraft', { text, count }, [
    [
      clipButtons.one('cast', { do: 'cast', broadcast: id }, { count }),
      clipButtons.one('uncast', { do: 'uncast', broadcast: id }),
    ],
  ]);
}

/** In the shape of all ids, so that a button can carry it. */
const idOf = (key: string): string => `bct_${createHash('sha256').update(key).digest('hex').slice(0, 26)}`;

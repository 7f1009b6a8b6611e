import { setTimeout as sleep } from 'node:timers/promises';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { askTelegram } from '@/lib/vendors/telegram';
import { botAccess } from '../bot-access';
import { patiently } from '../delivery/patiently';
import { sendBroadcast as contract } from '../jobs';
import { noteBlocked } from '../people/note-blocked';
import { type Broadcast, countReached, endBroadcast, findBroadcast, reachNext } from '../store/broadcasts';
import { findPersonById } from '../store/people';
import { tellBroadcast } from './tell-broadcast';

/** Telegram lets a bot write to thirty people a second; some room for everything else it says. */
const pauseMs = 40;
/** Of one job; then the next one goes on. */
const atOnce = 200;

/**
 * Writes to the next of a bot's people, and promises the others. Nobody is written to twice: they are reached before the
 * call, and whoever is being written to when a process dies is left out. Those who have blocked the bot are marked.
 */
export async function sendBroadcast(base: BaseCtx, { broadcastId }: { broadcastId: string }): Promise<void> {
  authorize(base, 'bot.serve');
  const broadcast = await acrossCompanies(base, (tx) => findBroadcast(tx, broadcastId));
  if (!broadcast?.startedAt || broadcast.finishedAt) return;
  botAccess(broadcast.bot);
  for (let nr = 0; nr < atOnce; nr += 1) {
    const next = await acrossCompanies(base, (tx) => reachNext(tx, broadcastId));
    if (!next) {
      await acrossCompanies(base, (tx) => endBroadcast(tx, broadcastId));
      return tellBroadcast(base, broadcastId);
    }
    const [end] = await Promise.all([writeTo(base, broadcast, next), sleep(pauseMs)]);
    await acrossCompanies(base, (tx) => countReached(tx, broadcastId, end));
  }
  await tellBroadcast(base, broadcastId);
  await acrossCompanies(base, (tx) => dispatch(tx, contract, { broadcastId }));
}

type Next = NonNullable<Awaited<ReturnType<typeof reachNext>>>;

async function writeTo(
  base: BaseCtx,
  { bot, text }: Broadcast,
  { personId, telegramId }: Next,
): Promise<'sent' | 'blocked' | 'failed'> {
  try {
    const { api } = botAccess(bot);
    await patiently(() => askTelegram(() => api.sendMessage(telegramId, text)));
    return 'sent';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.key !== 'contact-blocked' && error.key !== 'contact-unknown') {
      log.info({ err: error, personId }, 'a message to everybody did not reach somebody');
      return 'failed';
    }
    await acrossCompanies(base, async (tx) => {
      const person = await findPersonById(tx, personId);
      if (person) await noteBlocked(tx, person, true);
    });
    return 'blocked';
  }
}

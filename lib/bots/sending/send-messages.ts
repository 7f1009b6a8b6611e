import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { noteBlocked } from '../people/note-blocked';
import type { BotPerson } from '../schemas';
import { dropOutgoing, endOutgoing, findNextOutgoing, pruneOutgoing } from '../store/outgoing';
import { findPersonById } from '../store/people';
import { sendMessage } from './send-message';

/**
 * Sends a person what waits for them, in order. What Telegram refuses for good is left out; for somebody who has blocked
 * the bot nothing is kept. Throws `unavailable` or `limit` when it has to be tried again: a message whose fate nobody knows
 * is then sent once more.
 */
export async function sendMessages(base: BaseCtx, { personId }: { personId: string }): Promise<void> {
  authorize(base, 'bot.serve');
  const person = await acrossCompanies(base, (tx) => findPersonById(tx, personId));
  if (!person) return;
  for (;;) {
    const next = await acrossCompanies(base, (tx) => findNextOutgoing(tx, personId));
    if (!next) break;
    if (next.message) {
      try {
        await sendMessage(base, person, next.message);
      } catch (error) {
        if (await isOver(base, person, error)) return;
      }
    }
    await acrossCompanies(base, (tx) => endOutgoing(tx, next.id));
  }
  await acrossCompanies(base, pruneOutgoing);
}

/** Whether there is nobody to write to any more. Throws what is to be tried again. */
async function isOver(base: BaseCtx, person: BotPerson, error: unknown): Promise<boolean> {
  if (!(error instanceof AppError)) throw error;
  if (error.code === 'unavailable' || error.code === 'limit' || error.code === 'unauthenticated') throw error;
  if (error.key === 'delivery-uncertain') {
    throw new AppError('unavailable', 'channel-unreachable', { cause: error, retryAfter: 5 });
  }
  if (error.key !== 'contact-blocked' && error.key !== 'contact-unknown') {
    log.warn({ err: error, personId: person.id }, 'a message of the bot was refused');
    return false;
  }
  await acrossCompanies(base, async (tx) => {
    await noteBlocked(tx, person, true);
    await dropOutgoing(tx, person.id);
  });
  return true;
}

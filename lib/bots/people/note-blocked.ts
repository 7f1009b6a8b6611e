import type { BaseCtx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { BotPerson } from '../schemas';
import { setBlocked } from '../store/people';
import { insertEvent } from '../store/talks';

/** Keeps that a person does not want to hear from the bot, or does again. */
export async function noteBlocked(tx: Tx<BaseCtx>, person: BotPerson, blocked: boolean): Promise<void> {
  const changed = await setBlocked(tx, person.id, blocked ? tx.ctx.clock.now() : null);
  if (changed) await insertEvent(tx, person, blocked ? 'blocked' : 'unblocked');
}

import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { buttons } from '../reels-talk/buttons';
import type { BotName, BotPerson } from '../schemas';
import { queueMessage } from '../sending/queue-message';
import { saying } from '../sending/saying';
import { findPerson } from '../store/people';

interface Reply {
  readonly telegramId: number;
  readonly text: string;
  /** The asker's name for the act: said twice, it happens once. */
  readonly key: string;
}

/** Answers somebody who asked the support; audited without the text. Throws `not-found`. */
export async function replyToPerson(
  base: BaseCtx,
  bot: BotName,
  { telegramId, text, key }: Reply,
): Promise<BotPerson> {
  authorize(base, 'bot.administer');
  return acrossCompanies(base, async (tx) => {
    const person = await findPerson(tx, bot, telegramId);
    if (!person)
      throw new AppError('not-found', 'bot-person-not-found', { params: { id: String(telegramId) } });
    const message = saying('supportAnswer', { text }, buttons.main);
    await queueMessage(tx, person.id, message, `reply:${key}`);
    const joined = { ...tx, ctx: { ...tx.ctx, companyId: person.companyId } };
    await writeAudit(joined, { action: 'bot.support-answered', subject: person.id });
    return person;
  });
}

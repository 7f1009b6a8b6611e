import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import { getBalance } from '@/lib/credits';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { type BotName, type PersonInfo, TelegramId } from '../schemas';
import { countInvited, findPerson } from '../store/people';
import { countReels } from '../store/reel-facts';

/** A person of a bot, with their credits and videos. That somebody looked is audited. Throws `not-found`. */
export async function getPersonInfo(base: BaseCtx, bot: BotName, telegramId: number): Promise<PersonInfo> {
  authorize(base, 'bot.administer');
  const id = parse(TelegramId, telegramId);
  return acrossCompanies(base, async (tx) => {
    const person = await findPerson(tx, bot, id);
    if (!person) throw new AppError('not-found', 'bot-person-not-found', { params: { id: String(id) } });
    const { companyId } = person;
    const joined = { ...tx, ctx: { ...tx.ctx, companyId } };
    await writeAudit(joined, { action: 'bot.person-looked-up', subject: person.id });
    const balance = await getBalance(joined.ctx);
    return {
      ...person,
      ...balance,
      ...(await countReels(tx, companyId)),
      invited: await countInvited(tx, person.id),
    };
  });
}

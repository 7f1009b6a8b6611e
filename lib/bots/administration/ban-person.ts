import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { BanPerson, type BotName, type BotPerson } from '../schemas';
import { findPerson, setBanned } from '../store/people';

/** Closes a bot to a person, or opens it again; audited. Videos in work are still brought. Throws `not-found`. */
export async function banPerson(base: BaseCtx, bot: BotName, input: BanPerson): Promise<BotPerson> {
  authorize(base, 'bot.administer');
  const { telegramId, banned } = parse(BanPerson, input);
  return acrossCompanies(base, async (tx) => {
    const person = await findPerson(tx, bot, telegramId);
    if (!person)
      throw new AppError('not-found', 'bot-person-not-found', { params: { id: String(telegramId) } });
    const bannedAt = banned ? (person.bannedAt ?? base.clock.now()) : null;
    await setBanned(tx, person.id, bannedAt);
    const joined = { ...tx, ctx: { ...tx.ctx, companyId: person.companyId } };
    await writeAudit(joined, {
      action: banned ? 'bot.person-banned' : 'bot.person-unbanned',
      subject: person.id,
    });
    return { ...person, bannedAt };
  });
}

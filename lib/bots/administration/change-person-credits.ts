import { authorize } from '@/lib/companies';
import { adjustCredits } from '@/lib/credits';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { type BotName, type BotPerson, ChangePersonCredits } from '../schemas';
import { findPerson } from '../store/people';

/**
 * Gives a person of a bot credits, or takes some; audited with the reason. Throws `not-found`, `conflict`
 * `credits-too-few`, `conflict` `key-reused`.
 */
export async function changePersonCredits(
  base: BaseCtx,
  bot: BotName,
  input: ChangePersonCredits,
): Promise<{ readonly person: BotPerson; readonly available: number }> {
  authorize(base, 'bot.administer');
  const { telegramId, amount, reason, key } = parse(ChangePersonCredits, input);
  const person = await acrossCompanies(base, (tx) => findPerson(tx, bot, telegramId));
  if (!person)
    throw new AppError('not-found', 'bot-person-not-found', { params: { id: String(telegramId) } });
  const ctx = { ...base, companyId: person.companyId };
  const { available } = await adjustCredits(ctx, { key: `bot:${key}`, amount, reason });
  return { person, available };
}

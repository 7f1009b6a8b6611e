import { getBalance, transferCredits } from '@/lib/credits';
import type { BaseCtx, Ctx } from '@/lib/platform/context';
import type { BotPerson } from '../schemas';

/**
 * Credits that came back, or were paid, to the company a person had before they were linked follow them. `occasion` names
 * what brought them.
 */
export async function followCredits(base: BaseCtx, person: BotPerson, occasion: string): Promise<void> {
  const { companyId, ownCompanyId, id } = person;
  if (companyId === ownCompanyId) return;
  const own: Ctx = { ...base, companyId: ownCompanyId };
  const { available } = await getBalance(own);
  if (available > 0) await transferCredits(own, { key: `follow:${id}:${occasion}`, toCompanyId: companyId });
}

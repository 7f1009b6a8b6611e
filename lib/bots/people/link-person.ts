import { writeAudit } from '@/lib/audit';
import { transferCredits } from '@/lib/credits';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { linkingToken } from '../linking-token';
import type { BotPerson } from '../schemas';
import { takeLink } from '../store/links';
import { lockPerson, moveToCompany } from '../store/people';
import { insertEvent } from '../store/talks';

export type Linked =
  | { readonly end: 'linked' | 'linked-already'; readonly companyId: string; readonly moved: number }
  | { readonly end: 'link-over' };

/**
 * Makes a person's chat a face of the company a link was made for; the credits of their own company go along. What is set
 * aside for videos in work stays there and follows when it comes back. In one transaction with the use of the link.
 */
export async function linkPerson(base: BaseCtx, { id, bot }: BotPerson, payload: string): Promise<Linked> {
  const tokenHash = linkingToken.hash(payload);
  if (tokenHash === null) return { end: 'link-over' };
  return acrossCompanies(base, async (tx) => {
    const link = await takeLink(tx, bot, tokenHash);
    const person = await lockPerson(tx, id);
    if (!link || !person) return { end: 'link-over' };
    const { companyId } = link;
    if (person.companyId === companyId) return { end: 'linked-already', companyId, moved: 0 };
    // Only what is theirs alone: of another account's credits they are not the only owner.
    const isOwn = person.companyId === person.ownCompanyId;
    const own = { ...tx.ctx, companyId: person.ownCompanyId };
    const wish = { key: `link:${tokenHash}`, toCompanyId: companyId };
    const { moved } = isOwn ? await transferCredits(own, wish) : { moved: 0 };
    await moveToCompany(tx, id, companyId, base.clock.now());
    await insertEvent(tx, { ...person, companyId }, 'linked');
    const joined = { ...tx, ctx: { ...tx.ctx, companyId } };
    await writeAudit(joined, { action: 'bot.linked', subject: id, detail: { moved } });
    return { end: 'linked', companyId, moved };
  });
}

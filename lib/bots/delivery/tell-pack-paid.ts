import { authorize } from '@/lib/companies';
import { getBalance, listEntries } from '@/lib/credits';
import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { followCredits } from '../people/follow-credits';
import { buttons } from '../reels-talk/buttons';
import { queueMessage } from '../sending/queue-message';
import { saying } from '../sending/saying';
import { findPeopleOf } from '../store/people';

const recent = 50;

/**
 * Tells everybody who uses the company's credits from Telegram that a bought pack has arrived, once. What was paid for the
 * company somebody had before they were linked follows them. Quiet when nobody does.
 */
export async function tellPackPaid(ctx: Ctx, { paymentId }: { paymentId: string }): Promise<void> {
  authorize(ctx, 'bot.serve');
  const { companyId, ...base } = ctx;
  const people = await acrossCompanies(base, (tx) => findPeopleOf(tx, 'reels', companyId));
  if (people.length === 0) return;
  const { entries } = await listEntries(ctx, { limit: recent });
  const bought = entries.find(({ kind, reference }) => kind === 'PURCHASE' && reference === paymentId);
  if (!bought) return;
  for (const person of people) {
    await followCredits(base, person, paymentId);
    const { available } = await getBalance({ ...ctx, companyId: person.companyId });
    const message = saying('packPaid', { credits: bought.amount }, buttons.main, available);
    await acrossCompanies(base, (tx) =>
      queueMessage(tx, person.id, message, `paid:${paymentId}:${person.id}`),
    );
  }
}

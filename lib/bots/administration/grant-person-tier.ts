import { type GrantTier, getMediaTier, grantTier, type TierNow } from '@/lib/billing';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { clipButtons } from '../clips-talk/clip-buttons';
import type { BotPerson } from '../schemas';
import { queueMessage } from '../sending/queue-message';
import { saying } from '../sending/saying';
import { findPerson } from '../store/people';

interface Grant extends GrantTier {
  readonly telegramId: number;
  /** The asker's name for the act: said twice, it happens once. */
  readonly key: string;
}

/** Gives a person of the Subtitles bot days of a plan, and tells them; audited with the reason. Throws `not-found`. */
export async function grantPersonTier(
  base: BaseCtx,
  { telegramId, key, tier, days, reason }: Grant,
): Promise<{ readonly person: BotPerson; readonly now: TierNow }> {
  authorize(base, 'bot.administer');
  return acrossCompanies(base, async (tx) => {
    const person = await findPerson(tx, 'subtitles', telegramId);
    if (!person)
      throw new AppError('not-found', 'bot-person-not-found', { params: { id: String(telegramId) } });
    const ctx = { ...tx.ctx, companyId: person.companyId };
    // Told in the same transaction and once a key: who was told has it.
    const told = await queueMessage(
      tx,
      person.id,
      saying('tierGranted', { tier, days }, clipButtons.plans),
      `grant:${key}`,
    );
    const now = told ? await grantTier(ctx, { tier, days, reason }) : await getMediaTier(ctx);
    return { person, now };
  });
}

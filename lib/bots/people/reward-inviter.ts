import { grantCredits } from '@/lib/credits';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { buttons } from '../reels-talk/buttons';
import type { BotPerson } from '../schemas';
import { queueMessage } from '../sending/queue-message';
import { saying } from '../sending/saying';
import { takeThanks } from '../store/people';
import { insertEvent } from '../store/talks';

/** What an invitation is worth. */
const bonus = 1;

/** Thanks whoever invited this person, once, when their first video has arrived. */
export async function rewardInviter(base: BaseCtx, { id, telegramId }: BotPerson): Promise<void> {
  await acrossCompanies(base, async (tx) => {
    const inviter = await takeThanks(tx, id, base.clock.now());
    if (!inviter) return;
    const key = `referral:${telegramId}`;
    const { companyId } = inviter;
    const { available } = await grantCredits(
      { ...tx.ctx, companyId },
      { key, amount: bonus, reason: 'referral' },
    );
    await insertEvent(tx, inviter, 'rewarded');
    await queueMessage(tx, inviter.id, saying('rewarded', {}, buttons.main, available), key);
  });
}

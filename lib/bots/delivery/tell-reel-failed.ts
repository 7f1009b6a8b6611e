import { authorize } from '@/lib/companies';
import { getBalance } from '@/lib/credits';
import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { screenMessages } from '@/lib/platform/i18n/screen-messages';
import { followCredits } from '../people/follow-credits';
import { buttons } from '../reels-talk/buttons';
import { queueMessage } from '../sending/queue-message';
import { saying } from '../sending/saying';
import { insertEvent } from '../store/talks';
import { askerOf } from './asker-of';

/**
 * Tells whoever asked in Telegram that a video could not be made, why, and that the credit is back, once. A photo or text
 * that broke the rules is not tried again. Quiet for orders from elsewhere.
 */
export async function tellReelFailed(ctx: Ctx, { reelId }: { reelId: string }): Promise<void> {
  authorize(ctx, 'bot.serve');
  const asked = await askerOf(ctx, reelId);
  if (!asked?.person) return;
  const { person, delivery } = asked;
  const { reel, order } = delivery;
  const { companyId: _, ...base } = ctx;
  await followCredits(base, person, reelId);
  const { available } = await getBalance({ ...ctx, companyId: person.companyId });
  const failure = reel.failure ?? 'UNKNOWN';
  const reason = screenMessages[person.language].reels.failures[failure];
  const rows = failure === 'USER_VIOLATION' ? buttons.menu : buttons.again(order.id);
  const message = saying('failed', { nr: reel.nr, count: order.count, reason }, rows, available);
  await acrossCompanies(base, async (tx) => {
    const told = await queueMessage(tx, person.id, message, `failed:${reelId}`);
    if (told) await insertEvent(tx, person, 'failed');
  });
}

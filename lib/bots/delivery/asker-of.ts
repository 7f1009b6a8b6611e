import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { findDelivery } from '@/lib/reels';
import type { BotPerson } from '../schemas';
import { findPerson } from '../store/people';

type Delivery = NonNullable<Awaited<ReturnType<typeof findDelivery>>>;

/** A reel and who asked for it in the Reels bot; null when it was asked for elsewhere, or is gone. */
export async function askerOf(
  ctx: Ctx,
  reelId: string,
): Promise<{ readonly delivery: Delivery; readonly person: BotPerson | null } | null> {
  const delivery = await findDelivery(ctx, reelId);
  const { face, chatId } = delivery ?? {};
  if (!delivery || face !== 'telegram' || !chatId) return null;
  const { companyId: _, ...base } = ctx;
  const person = await acrossCompanies(base, (tx) => findPerson(tx, 'reels', Number(chatId)));
  return { delivery, person };
}

import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { type ClipDelivery, findClipDelivery } from '@/lib/subtitles';
import type { BotPerson } from '../schemas';
import { findPerson } from '../store/people';

/** A clip and who asked for it in the Subtitles bot; null when it was asked for elsewhere, or is gone. */
export async function askerOfClip(
  ctx: Ctx,
  clipId: string,
): Promise<{ readonly delivery: ClipDelivery; readonly person: BotPerson | null } | null> {
  const delivery = await findClipDelivery(ctx, clipId);
  const { face, chatId } = delivery ?? {};
  if (!delivery || face !== 'telegram' || !chatId) return null;
  const { companyId: _, ...base } = ctx;
  const person = await acrossCompanies(base, (tx) => findPerson(tx, 'subtitles', Number(chatId)));
  return { delivery, person };
}

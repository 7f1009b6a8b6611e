import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { env } from '@/lib/platform/env';
import type { BotLinkState } from './schemas';
import { findPeopleOf } from './store/people';

/** Whether somebody uses the company from Telegram, and who; of several the one who was linked last. */
export async function getBotLink(ctx: Ctx): Promise<BotLinkState> {
  authorize(ctx, 'bot.read');
  const people = await inTransaction(ctx, (tx) => findPeopleOf(tx, ctx.companyId));
  const [latest] = people
    .filter(({ companyId, linkedAt }) => companyId === ctx.companyId && linkedAt !== null)
    .toSorted((one, other) => Number(other.linkedAt) - Number(one.linkedAt));
  const name = latest && (latest.username === null ? latest.name : `@${latest.username}`);
  return { available: Boolean(env().REELS_BOT_TOKEN), linked: latest !== undefined, name: name ?? null };
}

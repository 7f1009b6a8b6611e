import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { botSettings } from './bot-settings';
import type { BotLinkState, BotName } from './schemas';
import { findPeopleOf } from './store/people';

/** Whether somebody uses the company from Telegram, and who; of several the one who was linked last. */
export async function getBotLink(ctx: Ctx, bot: BotName = 'reels'): Promise<BotLinkState> {
  authorize(ctx, 'bot.read');
  const people = await inTransaction(ctx, (tx) => findPeopleOf(tx, bot, ctx.companyId));
  const [latest] = people
    .filter(({ companyId, linkedAt }) => companyId === ctx.companyId && linkedAt !== null)
    .toSorted((one, other) => Number(other.linkedAt) - Number(one.linkedAt));
  const name = latest && (latest.username === null ? latest.name : `@${latest.username}`);
  return { available: Boolean(botSettings(bot).token), linked: latest !== undefined, name: name ?? null };
}

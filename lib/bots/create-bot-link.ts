import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { personOf } from '@/lib/platform/person-of';
import { botAccess } from './bot-access';
import { botUsername } from './bot-username';
import { linkingToken } from './linking-token';
import type { BotLink, BotName } from './schemas';
import { replaceLink } from './store/links';

const lifeMs = 15 * 60_000;

/**
 * A deep link that makes the Telegram chat of whoever opens it another face of the company: good once, for fifteen minutes;
 * a new one ends the ones the same person made before. Throws `unavailable` `setting-missing` when there is no bot.
 */
export async function createBotLink(ctx: Ctx, bot: BotName = 'reels'): Promise<BotLink> {
  authorize(ctx, 'bot.link');
  botAccess(bot);
  const username = await botUsername(bot);
  const payload = linkingToken.create();
  const tokenHash = linkingToken.hash(payload);
  if (tokenHash === null) throw new Error('A token of ours is not one.');
  const createdAt = ctx.clock.now();
  const expiresAt = new Date(createdAt.getTime() + lifeMs);
  const { actor } = ctx;
  const userId = personOf(actor) ?? actor.kind;
  await inTransaction(ctx, async (tx) => {
    await replaceLink(tx, { tokenHash, bot, userId, createdAt, expiresAt });
    await writeAudit(tx, { action: 'bot.link-created', subject: bot });
  });
  return { url: `https://t.me/${username}?start=${payload}`, expiresAt };
}

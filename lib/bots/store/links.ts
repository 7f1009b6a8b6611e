import type { BaseCtx, Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { BotName } from '../schemas';

export interface NewLink {
  readonly tokenHash: string;
  readonly bot: BotName;
  readonly userId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** A new link ends the ones a person made before. */
export async function replaceLink(tx: Tx<Ctx>, link: NewLink): Promise<void> {
  const { companyId } = tx.ctx;
  await tx.db.$executeRaw`
    delete from bot_link where company_id = ${companyId} and bot = ${link.bot} and user_id = ${link.userId}
       and used_at is null`;
  await tx.db.$executeRaw`
    insert into bot_link (token_hash, bot, company_id, user_id, created_at, expires_at)
    values (${link.tokenHash}, ${link.bot}, ${companyId}, ${link.userId}, ${link.createdAt}, ${link.expiresAt})`;
}

/** Uses a link up; null when it is used, too old or not ours. */
export async function takeLink(
  tx: Tx<BaseCtx>,
  bot: BotName,
  tokenHash: string,
): Promise<{ readonly companyId: string } | null> {
  const now = tx.ctx.clock.now();
  const [row] = await tx.db.$queryRaw<{ companyId: string }[]>`
    update bot_link set used_at = ${now}
     where token_hash = ${tokenHash} and bot = ${bot} and used_at is null and expires_at > ${now}
    returning company_id as "companyId"`;
  return row ?? null;
}

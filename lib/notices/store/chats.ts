import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

export interface NoticeChat {
  readonly channelId: string;
  readonly chatId: string;
}

export async function findChat(tx: Tx<Ctx>, userId: string): Promise<NoticeChat | null> {
  return tx.db.noticeChat.findFirst({ where: { userId }, select: { channelId: true, chatId: true } });
}

export async function saveChat(tx: Tx<Ctx>, userId: string, chat: NoticeChat, now: Date): Promise<void> {
  await tx.db.$executeRaw`
    insert into notice_chat (company_id, user_id, channel_id, chat_id, linked_at)
    values (${tx.ctx.companyId}, ${userId}, ${chat.channelId}, ${chat.chatId}, ${now})
    on conflict (company_id, user_id) do update
      set channel_id = excluded.channel_id, chat_id = excluded.chat_id, linked_at = excluded.linked_at`;
}

export async function deleteChat(tx: Tx<Ctx>, userId: string): Promise<void> {
  await tx.db.noticeChat.deleteMany({ where: { userId } });
}

export async function insertCode(
  tx: Tx<Ctx>,
  code: {
    readonly codeHash: string;
    readonly userId: string;
    readonly createdAt: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await tx.db.noticeCode.createMany({ data: [{ ...code, companyId: tx.ctx.companyId }] });
}

/** The person the code was made for, to the one who uses it first; null to everybody else. */
export async function useCode(tx: Tx<Ctx>, codeHash: string, now: Date): Promise<string | null> {
  const rows = await tx.db.$queryRaw<{ userId: string }[]>`
    update notice_code set used_at = ${now}
     where code_hash = ${codeHash} and used_at is null and expires_at > ${now} returning user_id as "userId"`;
  return rows[0]?.userId ?? null;
}

/** A new code ends the ones before it, and those nobody used. */
export async function deleteCodesOf(tx: Tx<Ctx>, userId: string): Promise<void> {
  await tx.db.noticeCode.deleteMany({ where: { userId } });
}

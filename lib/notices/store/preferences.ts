import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { NoticePreferences } from '../schemas';

/** Who has said nothing hears by e-mail and in every browser that agreed. */
const unsaid: NoticePreferences = { email: true, push: true, telegram: false };

export async function findPreferences(tx: Tx<Ctx>, userId: string): Promise<NoticePreferences> {
  const row = await tx.db.noticePreference.findFirst({ where: { userId } });
  return row ? NoticePreferences.parse(row) : unsaid;
}

export async function savePreferences(
  tx: Tx<Ctx>,
  userId: string,
  { email, push, telegram }: NoticePreferences,
  now: Date,
): Promise<void> {
  await tx.db.$executeRaw`
    insert into notice_preference (company_id, user_id, email, push, telegram, updated_at)
    values (${tx.ctx.companyId}, ${userId}, ${email}, ${push}, ${telegram}, ${now})
    on conflict (company_id, user_id) do update
      set email = excluded.email, push = excluded.push, telegram = excluded.telegram, updated_at = excluded.updated_at`;
}

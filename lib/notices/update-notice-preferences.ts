import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { personOf } from './person-of';
import { NoticePreferences } from './schemas';
import { savePreferences } from './store/preferences';

/** Sets by which ways the person who asks hears about this company. */
export async function updateNoticePreferences(ctx: Ctx, input: NoticePreferences): Promise<void> {
  authorize(ctx, 'notice.prefer');
  const wish = parse(NoticePreferences, input);
  const userId = personOf(ctx);
  await inTransaction(ctx, (tx) => savePreferences(tx, userId, wish, ctx.clock.now()));
}

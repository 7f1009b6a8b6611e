import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { endNotice } from './store/notices';

/** Notes that a notice could not be sent, after the last attempt. */
export async function failNotice(
  ctx: Ctx,
  { noticeId, reason }: { noticeId: string; reason: string },
): Promise<void> {
  authorize(ctx, 'notice.send');
  await inTransaction(ctx, (tx) => endNotice(tx, noticeId, { state: 'FAILED', reason }));
}

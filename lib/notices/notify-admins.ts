import { authorize } from '@/lib/companies';
import { listAdmins } from '@/lib/identity';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { canMail } from '@/lib/vendors/mailer';
import { queueNotice } from './queue-notice';
import { NewNotice } from './schemas';

/** Tells the platform's administrators by e-mail, once an occasion. Never inside a transaction. */
export async function notifyAdmins(ctx: Ctx, input: NewNotice): Promise<void> {
  authorize(ctx, 'notice.send');
  const notice = parse(NewNotice, input);
  if (!canMail()) return;
  const admins = await listAdmins(ctx);
  await inTransaction(ctx, async (tx) => {
    for (const { id: userId } of admins)
      await queueNotice(tx, { ...notice, userId, way: 'EMAIL' }, ctx.clock.now());
  });
}

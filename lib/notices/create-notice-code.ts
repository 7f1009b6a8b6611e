import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { randomToken } from '@/lib/platform/crypto/random-token';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { codeHash } from './code-hash';
import { personOf } from './person-of';
import type { NoticeCode } from './schemas';
import { deleteCodesOf, insertCode } from './store/chats';

const lifeMs = 10 * 60_000;

/**
 * A code that links a chat with the company's bot to the person who asks: `https://t.me/<bot>?start=<payload>`. Good once,
 * for ten minutes; a new one ends the one before.
 */
export async function createNoticeCode(ctx: Ctx): Promise<NoticeCode> {
  authorize(ctx, 'notice.prefer');
  const userId = personOf(ctx);
  const payload = `notify_${randomToken(32)}`;
  const hash = codeHash(payload);
  if (hash === null) throw new Error('A code of ours is not one.');
  const createdAt = ctx.clock.now();
  const expiresAt = new Date(createdAt.getTime() + lifeMs);
  await inTransaction(ctx, async (tx) => {
    await deleteCodesOf(tx, userId);
    await insertCode(tx, { codeHash: hash, userId, createdAt, expiresAt });
  });
  return { payload, expiresAt };
}

import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { findReader } from './find-reader';
import type { NoticeMeans } from './port';
import { stillMatters } from './still-matters';
import { endNotice, findQueued } from './store/notices';
import { sendByEmail } from './ways/send-by-email';
import { sendByPush } from './ways/send-by-push';
import { sendByTelegram } from './ways/send-by-telegram';
import { writeNotice } from './write-notice';

const senders = { EMAIL: sendByEmail, PUSH: sendByPush, TELEGRAM: sendByTelegram } as const;

/**
 * Sends one notice that waits, unless it is no news any more; quiet when it was sent. Never inside a transaction. Throws
 * `unavailable` and `limit` when trying again makes sense; what will never be taken is noted on the notice.
 */
export async function sendNotice(
  ctx: Ctx,
  { noticeId }: { noticeId: string },
  means: NoticeMeans,
): Promise<void> {
  authorize(ctx, 'notice.send');
  const notice = await inTransaction(ctx, (tx) => findQueued(tx, noticeId));
  if (!notice) return;
  const end = (how: Parameters<typeof endNotice>[2]) =>
    inTransaction(ctx, (tx) => endNotice(tx, noticeId, how));
  const { conversationId, reason } = notice.detail;
  if (conversationId !== undefined && !stillMatters(reason, await means.lookAt(ctx, conversationId)))
    return end({ state: 'SKIPPED', reason: 'looked-at' });
  const reader = await findReader(ctx, notice);
  if (!reader) return end({ state: 'SKIPPED', reason: 'reader-gone' });
  const { name: company } = await getCompany(ctx);
  const text = writeNotice(notice, { language: reader.language, company });
  try {
    await senders[notice.way](ctx, { notice, reader, text, company }, means);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'unavailable' || error.code === 'limit') throw error;
    log.warn({ noticeId, way: notice.way, key: error.key }, 'notice not taken');
    return end({ state: 'FAILED', reason: error.key });
  }
  await end({ state: 'SENT', at: ctx.clock.now() });
}

import { authorize } from '@/lib/companies';
import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { log } from '@/lib/platform/log';
import { deleteWithFiles } from './delete-with-files';
import { deleteNotesUpTo } from './store/desk';
import { type Age, findFirstBeyond, findLimits, findOldMessages, type Limits } from './store/history';

const dayMs = 24 * 3_600_000;
const megabyte = 1024 * 1024;
const batch = 200;

/**
 * Deletes what companies do not want to keep, the oldest first, with its files; returns how many messages. One company's
 * trouble does not keep the others waiting: it is thrown at the end. Begun again it goes on where it was.
 */
export async function pruneHistory(base: BaseCtx): Promise<{ deleted: number }> {
  authorize(base, 'conversation.prune');
  let deleted = 0;
  let trouble: { error: unknown } | undefined;
  for (const limits of await acrossCompanies(base, findLimits)) {
    try {
      deleted += await pruneCompany({ ...base, companyId: limits.companyId }, limits);
    } catch (error) {
      log.error({ err: error, companyId: limits.companyId }, 'history could not be pruned');
      trouble = { error };
    }
  }
  if (trouble) throw trouble.error;
  return { deleted };
}

async function pruneCompany(ctx: Ctx, { keepDays, keepMegabytes }: Limits): Promise<number> {
  const now = ctx.clock.now().getTime();
  const tooOld: Age | null = keepDays === null ? null : { at: new Date(now - keepDays * dayMs), id: '' };
  const tooMuch =
    keepMegabytes === null
      ? null
      : await inTransaction(ctx, (tx) => findFirstBeyond(tx, keepMegabytes * megabyte));
  const upTo = tooOld && tooMuch ? laterOf(tooOld, tooMuch) : (tooOld ?? tooMuch);
  if (!upTo) return 0;
  await inTransaction(ctx, (tx) => deleteNotesUpTo(tx, upTo.at));
  const which = { upTo, unpaidSince: new Date(now - dayMs), limit: batch };
  let deleted = 0;
  for (;;) {
    const messages = await inTransaction(ctx, (tx) => findOldMessages(tx, which));
    if (messages.length === 0) return deleted;
    await deleteWithFiles(ctx, messages);
    deleted += messages.length;
  }
}

const laterOf = (a: Age, b: Age): Age => (a.at > b.at ? a : b);

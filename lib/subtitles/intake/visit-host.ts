import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { endVisit, takeVisit } from '../store/link-visits';
import { linkOf } from './link-of';

const rules = { most: 2, pauseMs: 3_000 };
/** Longer than the longest download. */
const longestMs = 4_000_000;

/**
 * Runs `work`, which asks the site of a link for something, when no more than two of us do so already and the last began
 * three seconds ago: all companies come from one address, and a site shuts that out as a whole. Throws `limit` (`link-busy`)
 * with the seconds to wait.
 */
export async function visitHost<T>(base: BaseCtx, text: string, work: () => Promise<T>): Promise<T> {
  // A site answers under www. and m. too.
  const host = (await linkOf(text)).hostname.replace(/^(www|m)\./, '');
  const now = base.clock.now();
  const visit = { id: newId('vis', now), host, until: new Date(now.getTime() + longestMs) };
  const waitMs = await acrossCompanies(base, (tx) => takeVisit(tx, visit, rules));
  if (waitMs > 0) throw new AppError('limit', 'link-busy', { retryAfter: Math.ceil(waitMs / 1_000) });
  try {
    return await work();
  } finally {
    await acrossCompanies(base, (tx) => endVisit(tx, visit.id));
  }
}

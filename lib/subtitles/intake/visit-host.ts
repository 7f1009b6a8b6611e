import { setTimeout as sleep } from 'node:timers/promises';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { endVisit, takeVisit, type VisitRules } from '../store/link-visits';
import { linkOf } from './link-of';

export interface VisitPatience extends VisitRules {
  readonly patienceMs: number;
}

const usual: VisitPatience = { most: 2, pauseMs: 3_000, patienceMs: 600_000 };
/** Longer than the longest download. */
const longestMs = 4_000_000;

/**
 * Runs `work`, which asks the site of a link for something, when no more than two of us do so already and the last began
 * three seconds ago: all companies come from one address, and a site shuts that out as a whole. Waits for its turn ten
 * minutes; then throws `limit` (`link-busy`).
 */
export async function visitHost<T>(
  base: BaseCtx,
  text: string,
  work: () => Promise<T>,
  { patienceMs, ...rules }: VisitPatience = usual,
): Promise<T> {
  // A site answers under www. and m. too.
  const host = (await linkOf(text)).hostname.replace(/^(www|m)\./, '');
  const visit = { id: newId('vis', base.clock.now()), host, longestMs };
  for (let waited = 0; ; ) {
    const waitMs = await acrossCompanies(base, (tx) => takeVisit(tx, visit, rules));
    if (waitMs === 0) break;
    waited += waitMs;
    if (waited > patienceMs)
      throw new AppError('limit', 'link-busy', { retryAfter: Math.ceil(waitMs / 1_000) });
    await sleep(waitMs);
  }
  try {
    return await work();
  } finally {
    await acrossCompanies(base, (tx) => endVisit(tx, visit.id));
  }
}

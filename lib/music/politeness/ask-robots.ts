import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { readRobots } from '@/lib/vendors/robots';
import { robotName } from '../pool/user-agent';
import { findRobots, saveRobots } from '../store/hosts';
import { fetchRobots } from './fetch-robots';

/**
 * Throws `forbidden` (`robots-refuse`) when the site's robots.txt refuses the page, and `unavailable` (`robots-closed`)
 * while it cannot be had. Returns the time the site wants between two visits, in milliseconds, or null.
 */
export async function askRobots(base: BaseCtx, url: string): Promise<number | null> {
  const { origin, host } = new URL(url);
  const now = base.clock.now();
  const kept = await acrossCompanies(base, (tx) => findRobots(tx, origin));
  let row = kept && kept.expiresAt > now ? kept : null;
  if (!row) {
    const fresh = await fetchRobots(origin, now);
    await acrossCompanies(base, (tx) => saveRobots(tx, origin, fresh));
    row = fresh;
  }
  if (row.state === 'closed')
    throw new AppError('unavailable', 'robots-closed', { params: { host }, retryAfter: 600 });
  if (row.state === 'silent') return null;
  const rules = readRobots(`${origin}/robots.txt`, row.body ?? '', robotName);
  if (!rules.allows(url)) throw new AppError('forbidden', 'robots-refuse', { params: { url } });
  return rules.delayMs;
}

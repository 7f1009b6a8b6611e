import { AppError } from '@/lib/platform/errors/app-error';
import { guardedFetch } from '@/lib/platform/net/guarded-fetch';
import type { Lookup } from '@/lib/platform/net/resolve-public-address';
import { musicUserAgent } from '../pool/user-agent';
import type { RobotsRow } from '../store/hosts';

/** RFC 9309: redirects are followed five times, 500 KiB are read, a copy is used for a day. */
const redirects = 5;
const maxBytes = 500 * 1024;
const keptMs = 24 * 3_600_000;
/** A server that failed is asked again sooner. */
const retryMs = 10 * 60_000;

/**
 * What the robots.txt of an origin says. None there (4xx): everything is allowed. A server that fails (5xx, no answer):
 * nothing is (RFC 9309, 2.3.1).
 */
export async function fetchRobots(origin: string, now: Date, lookup?: Lookup): Promise<RobotsRow> {
  const answer = await follow(`${origin}/robots.txt`, lookup);
  const until = (ms: number): Date => new Date(now.getTime() + ms);
  if (answer === 'closed') return { state: 'closed', body: null, fetchedAt: now, expiresAt: until(retryMs) };
  const state = answer === 'silent' ? 'silent' : 'said';
  return { state, body: answer === 'silent' ? null : answer.body, fetchedAt: now, expiresAt: until(keptMs) };
}

async function follow(address: string, lookup?: Lookup): Promise<'closed' | 'silent' | { body: string }> {
  let next = address;
  for (let hop = 0; hop <= redirects; hop += 1) {
    try {
      const init = { headers: { 'user-agent': musicUserAgent() }, maxBytes, timeoutMs: 10_000 };
      const { status, headers, bytes } = await guardedFetch(next, init, lookup);
      const location = headers.get('location');
      if (status >= 200 && status < 300)
        return { body: Buffer.from(bytes).toString('utf8').replaceAll('\0', '') };
      if (status >= 500 || status === 429) return 'closed';
      if (status < 300 || status >= 400 || location === null) return 'silent';
      next = URL.parse(location, next)?.href ?? '';
    } catch (error) {
      // Where a redirect leads nowhere that may be asked, there is no file.
      if (error instanceof AppError && error.code === 'invalid' && hop > 0) return 'silent';
      if (error instanceof AppError && error.key === 'address-refused') throw error;
      return 'closed';
    }
  }
  return 'silent';
}

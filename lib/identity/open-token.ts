import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { OpenedToken } from './schemas';
import { findLiveToken, touchToken } from './store/tokens';
import { tokenHash } from './token-hash';

const useIsNotedEveryMs = 60_000;
const form = /^x8_[\w-]{43}$/;

/**
 * Whose token this is, with the role they have now; null for an unknown, revoked or expired one, and when its person was
 * disabled. Use is noted at most once a minute.
 */
export async function openToken(base: BaseCtx, value: string): Promise<OpenedToken | null> {
  if (!form.test(value)) return null;
  const now = base.clock.now();
  return acrossCompanies(base, async (tx) => {
    const found = await findLiveToken(tx, tokenHash(value), now);
    if (!found) return null;
    const { lastUsedAt, ...token } = found;
    if (now.getTime() - (lastUsedAt?.getTime() ?? 0) >= useIsNotedEveryMs)
      await touchToken(tx, token.id, now);
    return token;
  });
}

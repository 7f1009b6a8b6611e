import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { personOf } from './person-of';
import type { ApiToken } from './schemas';
import { findTokensOf } from './store/tokens';

/** The signed-in person's own tokens, newest first, expired ones too; revoked ones are gone. Never a value. */
export async function listTokens(base: BaseCtx): Promise<ApiToken[]> {
  const userId = personOf(base);
  return acrossCompanies(base, (tx) => findTokensOf(tx, userId, base.clock.now()));
}

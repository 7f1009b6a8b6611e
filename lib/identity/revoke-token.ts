import { writeAudit } from '@/lib/audit';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { personOf } from './person-of';
import { endToken } from './store/tokens';

/** Ends one of the signed-in person's own tokens at once. Throws `not-found` (`token-not-found`) for every other. */
export async function revokeToken(base: BaseCtx, tokenId: string): Promise<void> {
  const userId = personOf(base);
  await acrossCompanies(base, async (tx) => {
    if (!(await endToken(tx, { id: tokenId, userId, at: base.clock.now() })))
      throw new AppError('not-found', 'token-not-found');
    await writeAudit(tx, { action: 'token.revoked', subject: tokenId });
  });
}

import { writeAudit } from '@/lib/audit';
import type { BaseCtx } from '@/lib/platform/context';
import { randomToken } from '@/lib/platform/crypto/random-token';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { personOf } from './person-of';
import { type ApiToken, IssueToken, type TokenScope } from './schemas';
import { countLiveTokens, insertToken } from './store/tokens';
import { tokenHash } from './token-hash';

const day = 24 * 60 * 60 * 1_000;
const mostTokens = 20;
const shownCharacters = 9;

/**
 * Makes a token for the signed-in person; its value (`x8_…`, 256 random bits) is told here and never again. `may`: whether
 * the person's role has a right, by the permission table, which stands below this room. Throws `forbidden`
 * (`token-scope-beyond-role`, `token-not-by-token`) and `limit` (`too-many-tokens`).
 */
export async function issueToken(
  base: BaseCtx,
  input: IssueToken,
  may: (scope: TokenScope) => boolean,
): Promise<{ token: ApiToken; value: string }> {
  const userId = personOf(base);
  const { name, scopes: wished, expiresInDays } = parse(IssueToken, input);
  const scopes = [...new Set(wished)].toSorted();
  const beyond = scopes.find((scope) => !may(scope));
  if (beyond) {
    throw new AppError('forbidden', 'token-scope-beyond-role', {
      field: 'scopes',
      params: { scope: beyond },
    });
  }
  const now = base.clock.now();
  const value = `x8_${randomToken()}`;
  const token = {
    id: newId('tok', now),
    name,
    prefix: value.slice(0, shownCharacters),
    scopes,
    createdAt: now,
    expiresAt: expiresInDays ? new Date(now.getTime() + expiresInDays * day) : null,
  };
  await acrossCompanies(base, async (tx) => {
    if ((await countLiveTokens(tx, userId, now)) >= mostTokens)
      throw new AppError('limit', 'too-many-tokens', { params: { limit: mostTokens } });
    await insertToken(tx, { ...token, userId, hash: tokenHash(value) });
    const detail = { name, scopes: scopes.join(' '), expiresInDays: expiresInDays ?? null };
    await writeAudit(tx, { action: 'token.issued', subject: token.id, detail });
  });
  return { token: { ...token, lastUsedAt: null, isExpired: false }, value };
}

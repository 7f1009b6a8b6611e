import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { hashPassword } from '@/lib/vendors/argon2/hash-password';
import { matchesPassword } from '@/lib/vendors/argon2/matches-password';
import { Credentials, type User } from './schemas';
import { countFailure, findActiveUser, findBlockedUntil, forgetFailures } from './store';

let decoy: Promise<string> | undefined;

/**
 * The person with that e-mail and password, or null. Unknown people cost the same hash as known ones, so the time tells
 * nothing. Throws `limit` with the seconds to wait after several failures on one account.
 */
export async function verifyPassword(base: BaseCtx, input: Credentials): Promise<User | null> {
  const { email, password } = parse(Credentials, input);
  const now = base.clock.now();
  const { user, blockedUntil } = await acrossCompanies(base, async (tx) => ({
    user: await findActiveUser(tx, email),
    blockedUntil: await findBlockedUntil(tx, email),
  }));
  if (blockedUntil && blockedUntil > now) {
    const seconds = Math.ceil((blockedUntil.getTime() - now.getTime()) / 1_000);
    throw new AppError('limit', 'sign-in-throttled', { retryAfter: seconds, params: { seconds } });
  }
  decoy ??= hashPassword('nobody has this password');
  const matches = await matchesPassword(user?.passwordHash ?? (await decoy), password);
  if (user && matches) {
    await acrossCompanies(base, (tx) => forgetFailures(tx, email));
    const { passwordHash: _, ...known } = user;
    return known;
  }
  await acrossCompanies(base, (tx) => countFailure(tx, email, now));
  return null;
}

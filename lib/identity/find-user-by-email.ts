import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { Email, User } from './schemas';
import { findActiveUser } from './store';

/** The person with that e-mail, for the operator's command line. */
export async function findUserByEmail(base: BaseCtx, input: string): Promise<User | null> {
  if (base.actor.kind !== 'operator') throw new AppError('forbidden', 'not-allowed');
  const email = parse(Email, input);
  const found = await acrossCompanies(base, (tx) => findActiveUser(tx, email));
  return found ? User.parse(found) : null;
}

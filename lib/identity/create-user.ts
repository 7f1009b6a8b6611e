import { writeAudit } from '@/lib/audit';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { isUniqueViolation } from '@/lib/platform/db/database-error';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { hashPassword } from '@/lib/vendors/argon2/hash-password';
import { SignUp, type User, type UserRole } from './schemas';
import { insertUser } from './store';

/** Creates a person with a role. Only the operator gives roles; `signUp` is everybody's way in. Throws `conflict`. */
export async function createUser(base: BaseCtx, input: SignUp, role: UserRole): Promise<User> {
  if (role !== 'CLIENT' && base.actor.kind !== 'operator') throw new AppError('forbidden', 'not-allowed');
  const { password, ...person } = parse(SignUp, input);
  const passwordHash = await hashPassword(password);
  const createdAt = base.clock.now();
  const user: User = { ...person, id: newId('usr', createdAt), role };
  try {
    await acrossCompanies(base, async (tx) => {
      await insertUser(tx, { ...user, passwordHash, createdAt });
      await writeAudit(tx, { action: 'user.created', subject: user.id, detail: { role } });
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError('conflict', 'email-taken', { field: 'email' });
    throw error;
  }
  return user;
}

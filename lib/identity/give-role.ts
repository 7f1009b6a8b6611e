import { z } from 'zod';
import { writeAudit } from '@/lib/audit';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { User } from './schemas';
import { findActiveUser, setUserRole } from './store';

export const GiveRole = z.object({ email: z.string().trim().toLowerCase(), role: User.shape.role });
export type GiveRole = z.infer<typeof GiveRole>;

/**
 * Makes somebody who has signed up a manager, an administrator, or an owner again, from their next request on. Only the
 * operator gives roles. Throws `forbidden` and `not-found` (`person-not-found`).
 */
export async function giveRole(base: BaseCtx, input: GiveRole): Promise<User> {
  if (base.actor.kind !== 'operator') throw new AppError('forbidden', 'not-allowed');
  const { email, role } = parse(GiveRole, input);
  return acrossCompanies(base, async (tx) => {
    const user = await findActiveUser(tx, email);
    if (!user) throw new AppError('not-found', 'person-not-found', { field: 'email', params: { email } });
    await setUserRole(tx, user.id, role);
    await writeAudit(tx, {
      action: 'user.role-given',
      subject: user.id,
      detail: { from: user.role, to: role },
    });
    return User.parse({ ...user, role });
  });
}

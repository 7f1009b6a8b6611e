import type { BaseCtx } from '@/lib/platform/context';
import { createUser } from './create-user';
import type { SignUp, User } from './schemas';

/** Creates an account for a business owner. Throws `conflict` when the e-mail has one already. */
export function signUp(base: BaseCtx, input: SignUp): Promise<User> {
  return createUser(base, input, 'CLIENT');
}

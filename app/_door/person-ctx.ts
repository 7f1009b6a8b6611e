import type { SignedIn } from '@/lib/identity';
import type { BaseCtx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { systemClock } from '@/lib/platform/time/system-clock';
import { findSignedIn } from './find-signed-in';

export interface Person {
  readonly signedIn: SignedIn;
  readonly base: BaseCtx;
}

/** The signed-in person and their context, before a company is chosen. Throws `unauthenticated`. */
export async function personCtx(): Promise<Person> {
  const signedIn = await findSignedIn();
  if (!signedIn?.user.id) throw new AppError('unauthenticated', 'not-signed-in');
  const { id: userId, role, language } = signedIn.user;
  return {
    signedIn,
    base: {
      actor: role === 'CLIENT' ? { kind: 'user', userId, role } : { kind: 'staff', userId, role },
      requestId: newId('req'),
      clock: systemClock,
      language,
    },
  };
}

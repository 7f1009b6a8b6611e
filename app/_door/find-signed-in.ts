import { cache } from 'react';
import { findSession, type SignedIn } from '@/lib/identity';
import { auth } from './auth';
import { visitorCtx } from './visitor-ctx';

/** Who is signed in, asked of the session row once a request; null for visitors and for closed sessions. */
export const findSignedIn = cache(async (): Promise<SignedIn | null> => {
  const session: unknown = await auth();
  if (typeof session !== 'object' || session === null || !('sessionId' in session)) return null;
  if (typeof session.sessionId !== 'string') return null;
  return findSession(await visitorCtx(), session.sessionId);
});

import { signIn, signOut } from '@/app/_door/auth';
import { findSignedIn } from '@/app/_door/find-signed-in';
import { publicRoute } from '@/app/_door/route';
import { signInError } from '@/app/_door/sign-in-error';
import { Credentials, closeSession } from '@/lib/identity';
import { parse } from '@/lib/platform/parse';

export const POST = publicRoute(async ({ json }) => {
  const credentials = parse(Credentials, await json());
  await signIn('credentials', { ...credentials, redirect: false }).catch((error: unknown) => {
    throw signInError(error);
  });
  return {};
});

export const DELETE = publicRoute(async ({ base }) => {
  const signedIn = await findSignedIn();
  if (signedIn) await closeSession(base, signedIn.sessionId);
  await signOut({ redirect: false });
  return {};
});

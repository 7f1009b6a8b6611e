import { redirect } from 'next/navigation';
import { findSignedIn } from './find-signed-in';
import { type Person, personCtx } from './person-ctx';

/** The signed-in person of a page; strangers are led to the sign-in. */
export async function requirePersonPage(): Promise<Person> {
  if (!(await findSignedIn())) redirect('/sign-in');
  return personCtx();
}

import { redirect } from 'next/navigation';
import { Landing } from '@/components/landing/landing';
import { findSignedIn } from './_door/find-signed-in';

export default async function Home() {
  if (await findSignedIn()) redirect('/inbox');
  return <Landing />;
}

import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { findSignedIn } from '@/app/_door/find-signed-in';
import { MessagesOf } from '@/app/_intl/messages-of';
import { AuthFrame } from '@/components/auth/auth-frame';
import { safeNext } from '@/components/auth/safe-next';
import { SignInForm } from '@/components/auth/sign-in-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth');
  return { title: t('signIn') };
}

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const next = safeNext((await searchParams).next);
  if (await findSignedIn()) redirect(next);
  const t = await getTranslations('auth');
  return (
    <MessagesOf areas={['ui', 'auth']}>
      <AuthFrame
        title={t('signInTitle')}
        below={t.rich('noAccount', {
          link: (words) => (
            <Link href="/sign-up" className="font-medium text-primary-text underline underline-offset-4">
              {words}
            </Link>
          ),
        })}
      >
        <SignInForm next={next} />
      </AuthFrame>
    </MessagesOf>
  );
}

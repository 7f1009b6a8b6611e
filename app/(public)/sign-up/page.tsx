import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { findSignedIn } from '@/app/_door/find-signed-in';
import { MessagesOf } from '@/app/_intl/messages-of';
import { AuthFrame } from '@/components/auth/auth-frame';
import { SignUpForm } from '@/components/auth/sign-up-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth');
  return { title: t('signUp') };
}

export default async function SignUpPage() {
  if (await findSignedIn()) redirect('/inbox');
  const t = await getTranslations('auth');
  return (
    <MessagesOf areas={['ui', 'auth']}>
      <AuthFrame
        title={t('signUpTitle')}
        text={t('signUpText')}
        below={t.rich('haveAccount', {
          link: (words) => (
            <Link href="/sign-in" className="font-medium text-primary-text underline underline-offset-4">
              {words}
            </Link>
          ),
        })}
      >
        <SignUpForm />
      </AuthFrame>
    </MessagesOf>
  );
}

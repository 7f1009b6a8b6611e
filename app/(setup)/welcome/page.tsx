import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requirePersonPage } from '@/app/_door/require-person-page';
import { MessagesOf } from '@/app/_intl/messages-of';
import { WelcomeScreen } from '@/components/welcome/welcome-screen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('welcome');
  return { title: t('steps') };
}

export default async function WelcomePage() {
  await requirePersonPage();
  return (
    <MessagesOf
      areas={['ui', 'shell', 'welcome', 'catalogue', 'priceList', 'priceListReport', 'errors', 'settings']}
    >
      <WelcomeScreen />
    </MessagesOf>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireCompanyPage } from '@/app/_door/require-company-page';
import { ChannelsScreen } from '@/components/channels/channels-screen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('channels');
  return { title: t('title') };
}

export default async function ChannelsPage() {
  await requireCompanyPage();
  return <ChannelsScreen />;
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireCompanyPage } from '@/app/_door/require-company-page';
import { ChannelPage } from '@/components/channels/channel-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('channels');
  return { title: t('title') };
}

export default async function OneChannelPage({ params }: { params: Promise<{ id: string }> }) {
  await requireCompanyPage();
  const { id } = await params;
  return <ChannelPage key={id} id={id} />;
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireCompanyPage } from '@/app/_door/require-company-page';
import { MusicScreen } from '@/components/music/music-screen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('music');
  return { title: t('title') };
}

export default async function MusicPage() {
  await requireCompanyPage();
  return <MusicScreen />;
}

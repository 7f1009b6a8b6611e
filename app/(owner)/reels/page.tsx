import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireCompanyPage } from '@/app/_door/require-company-page';
import { ReelsScreen } from '@/components/reels/reels-screen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reels');
  return { title: t('title') };
}

export default async function ReelsPage() {
  await requireCompanyPage();
  return <ReelsScreen />;
}

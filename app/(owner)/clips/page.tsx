import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireCompanyPage } from '@/app/_door/require-company-page';
import { ClipsScreen } from '@/components/clips/clips-screen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('clips');
  return { title: t('title') };
}

export default async function ClipsPage() {
  await requireCompanyPage();
  return <ClipsScreen />;
}

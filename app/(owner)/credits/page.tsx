import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireCompanyPage } from '@/app/_door/require-company-page';
import { CreditsScreen } from '@/components/credits/credits-screen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('credits');
  return { title: t('title') };
}

export default async function CreditsPage() {
  await requireCompanyPage();
  return <CreditsScreen />;
}

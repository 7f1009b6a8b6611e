import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireCompanyPage } from '@/app/_door/require-company-page';
import { PriceListScreen } from '@/components/price-list/price-list-screen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('catalogue');
  return { title: t('title') };
}

export default async function PriceListPage() {
  await requireCompanyPage();
  return <PriceListScreen />;
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireCompanyPage } from '@/app/_door/require-company-page';
import { PlanScreen } from '@/components/plan/plan-screen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('tiers');
  return { title: t('title') };
}

export default async function PlanPage() {
  await requireCompanyPage();
  return <PlanScreen />;
}

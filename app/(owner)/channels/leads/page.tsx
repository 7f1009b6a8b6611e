import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireCompanyPage } from '@/app/_door/require-company-page';
import { LeadsScreen } from '@/components/leads/leads-screen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('channels');
  return { title: t('tabLeads') };
}

export default async function LeadsPage() {
  await requireCompanyPage();
  return <LeadsScreen />;
}

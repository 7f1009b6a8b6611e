import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireCompanyPage } from '@/app/_door/require-company-page';
import { CalendarScreen } from '@/components/calendar/calendar-screen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calendar');
  return { title: t('title') };
}

export default async function CalendarPage() {
  await requireCompanyPage();
  return <CalendarScreen />;
}

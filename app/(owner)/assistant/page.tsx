import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireCompanyPage } from '@/app/_door/require-company-page';
import { AssistantScreen } from '@/components/assistant/assistant-screen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('assistant');
  return { title: t('title') };
}

export default async function AssistantPage() {
  await requireCompanyPage();
  return <AssistantScreen />;
}

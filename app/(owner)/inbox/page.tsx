import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireCompanyPage } from '@/app/_door/require-company-page';
import { InboxPlaceholder } from '@/components/inbox/inbox-placeholder';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inbox');
  return { title: t('title') };
}

export default async function InboxPage() {
  await requireCompanyPage();
  return <InboxPlaceholder />;
}

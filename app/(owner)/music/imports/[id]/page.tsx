import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireCompanyPage } from '@/app/_door/require-company-page';
import { ImportScreen } from '@/components/music/imports/import-screen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('music');
  return { title: t('imports.one') };
}

export default async function ImportPage({ params }: { params: Promise<{ id: string }> }) {
  await requireCompanyPage();
  return <ImportScreen importId={(await params).id} />;
}

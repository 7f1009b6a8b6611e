import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireCompanyPage } from '@/app/_door/require-company-page';
import { SourceScreen } from '@/components/music/sources/preview/source-screen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('music');
  return { title: t('preview.title') };
}

export default async function SourcePage({ params }: { params: Promise<{ id: string }> }) {
  await requireCompanyPage();
  return <SourceScreen sourceId={(await params).id} />;
}

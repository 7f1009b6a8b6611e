import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireCompanyPage } from '@/app/_door/require-company-page';
import { DeclareScreen } from '@/components/music/sources/declare/declare-screen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('music');
  return { title: t('declare.title') };
}

export default async function ChangeSourcePage({ params }: { params: Promise<{ id: string }> }) {
  await requireCompanyPage();
  return <DeclareScreen sourceId={(await params).id} />;
}

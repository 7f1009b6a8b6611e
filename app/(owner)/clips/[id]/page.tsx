import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireCompanyPage } from '@/app/_door/require-company-page';
import { StudioScreen } from '@/components/clips/studio/studio-screen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('clips');
  return { title: t('studio.title') };
}

export default async function ClipPage({ params }: { params: Promise<{ id: string }> }) {
  await requireCompanyPage();
  return <StudioScreen clipId={(await params).id} />;
}

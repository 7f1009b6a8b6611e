import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireCompanyPage } from '@/app/_door/require-company-page';
import { AlbumScreen } from '@/components/music/library/album-screen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('music');
  return { title: t('library.album') };
}

export default async function AlbumPage({ params }: { params: Promise<{ id: string }> }) {
  await requireCompanyPage();
  return <AlbumScreen albumId={(await params).id} />;
}

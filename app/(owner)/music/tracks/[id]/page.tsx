import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireCompanyPage } from '@/app/_door/require-company-page';
import { CertificateScreen } from '@/components/music/certificate/certificate-screen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('music');
  return { title: t('certificate.title') };
}

export default async function CertificatePage({ params }: { params: Promise<{ id: string }> }) {
  await requireCompanyPage();
  return <CertificateScreen trackId={(await params).id} />;
}

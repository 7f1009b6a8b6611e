import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireCompanyPage } from '@/app/_door/require-company-page';
import { ConnectScreen } from '@/components/channels/guides/connect-screen';
import { AdapterName } from '@/lib/channels/schemas';

// The chat on the company's own page is there from the first day.
const Connectable = AdapterName.exclude(['web-chat']);

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('channels');
  return { title: t('connectTitle') };
}

export default async function ConnectPage({ params }: { params: Promise<{ adapter: string }> }) {
  await requireCompanyPage();
  const adapter = Connectable.safeParse((await params).adapter);
  if (!adapter.success) notFound();
  return <ConnectScreen key={adapter.data} adapter={adapter.data} />;
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireCompanyPage } from '@/app/_door/require-company-page';
import { ConversationPane } from '@/components/inbox/conversation-pane';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inbox');
  return { title: t('title') };
}

export default async function ConversationPage({ params }: { params: Promise<{ id: string }> }) {
  await requireCompanyPage();
  const { id } = await params;
  return <ConversationPane key={id} id={id} />;
}

import { MessageCircleOff } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';

export default async function ChatNotFound() {
  const t = await getTranslations('chat');
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState heading="h1" icon={MessageCircleOff} title={t('unknownTitle')} text={t('unknownText')} />
    </main>
  );
}

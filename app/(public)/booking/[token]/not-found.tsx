import { CalendarX2 } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';

export default async function BookingNotFound() {
  const t = await getTranslations('booking');
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState heading="h1" icon={CalendarX2} title={t('unknownTitle')} text={t('unknownText')} />
    </main>
  );
}

import { ReceiptText } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';

export default async function PaymentNotFound() {
  const t = await getTranslations('pay');
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState heading="h1" icon={ReceiptText} title={t('unknownTitle')} text={t('unknownText')} />
    </main>
  );
}

import { CircleCheck } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';

/** Where whoever has paid lands when their conversation has no address of its own, such as a mailbox. */
export default async function PaidPage() {
  const t = await getTranslations('pay');
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState heading="h1" icon={CircleCheck} title={t('paidTitle')} text={t('paidText')} />
    </main>
  );
}

import { MapPinOff } from 'lucide-react';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export default async function NotFound() {
  const t = await getTranslations('ui');
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        heading="h1"
        icon={MapPinOff}
        title={t('notFoundTitle')}
        text={t('notFoundText')}
        action={
          <Button asChild>
            <Link href="/">{t('toStart')}</Link>
          </Button>
        }
      />
    </main>
  );
}

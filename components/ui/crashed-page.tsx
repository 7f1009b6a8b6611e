'use client';

import { Unplug } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from './button';
import { EmptyState } from './empty-state';

/** A page that failed to draw. The digest finds the failure in the server's log. */
export function CrashedPage({ digest, onRetry }: { digest?: string; onRetry: () => void }) {
  const t = useTranslations('ui');
  return (
    <main role="alert" className="grid min-h-dvh place-items-center">
      <EmptyState
        heading="h1"
        icon={Unplug}
        title={t('crashedTitle')}
        text={t('crashedText')}
        action={
          <div className="flex flex-col items-center gap-3">
            <Button onClick={onRetry}>{t('tryAgain')}</Button>
            {digest ? (
              <p className="text-xs text-muted-foreground">{t('requestNumber', { id: digest })}</p>
            ) : null}
          </div>
        }
      />
    </main>
  );
}

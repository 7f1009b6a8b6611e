'use client';

import { CloudOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useErrorText } from '../api/use-error-text';
import { Button } from './button';
import { cn } from './class-names';

type Props = { error: unknown; onRetry?: () => void; retrying?: boolean; className?: string };

/** Something did not load: what happened, what to do, and in small print the number support asks for. */
export function ErrorState({ error, onRetry, retrying, className }: Props) {
  const t = useTranslations('ui');
  const { text, requestId } = useErrorText(error);
  return (
    <div role="alert" className={cn('flex flex-col items-center gap-2 px-6 py-16 text-center', className)}>
      <span className="mb-2 grid size-12 place-items-center rounded-full bg-failed-soft text-failed">
        <CloudOff aria-hidden className="size-6" />
      </span>
      <h2 className="text-base font-semibold">{t('didNotLoad')}</h2>
      <p className="max-w-96 text-sm text-balance text-muted-foreground">{text}</p>
      {onRetry ? (
        <Button variant="secondary" className="mt-4" pending={retrying} onClick={onRetry}>
          {t('tryAgain')}
        </Button>
      ) : null}
      {requestId ? (
        <p className="mt-2 text-xs text-muted-foreground">{t('requestNumber', { id: requestId })}</p>
      ) : null}
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useErrorText } from '../api/use-error-text';
import { Notice } from './notice';

/** Why the form was not accepted, above its button; nothing while all is well. */
export function FormError({ error }: { error: unknown }) {
  const t = useTranslations('ui');
  const { text, requestId } = useErrorText(error);
  if (!error) return null;
  return (
    <Notice kind="failed" role="alert">
      <p>{text}</p>
      {requestId ? (
        <p className="mt-1 text-xs text-muted-foreground">{t('requestNumber', { id: requestId })}</p>
      ) : null}
    </Notice>
  );
}

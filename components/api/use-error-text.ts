'use client';

import { useTranslations } from 'next-intl';
import { ProblemError } from './problem-error';

/** What to tell the person about an error: the server's own sentence when there is one. */
export function useErrorText(error: unknown): { text: string; requestId?: string } {
  const t = useTranslations('ui');
  if (!(error instanceof ProblemError)) return { text: t('unknownError') };
  if (error.code === 'offline') return { text: t('offline') };
  return { text: error.message || t('unknownError'), requestId: error.requestId };
}

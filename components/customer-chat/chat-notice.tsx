'use client';

import { useTranslations } from 'next-intl';
import { ProblemError } from '../api/problem-error';
import { useErrorText } from '../api/use-error-text';
import { Notice } from '../ui/notice';
import type { Shop } from './shop';

/** Above the place where one writes: that nobody answers now, or why the last message did not get through. */
export function ChatNotice({ shop, error }: { shop: Shop; error: unknown }) {
  const t = useTranslations('chat');
  const { text } = useErrorText(error);
  if (!error) return shop.open ? null : <Notice kind="waiting">{t('closedText')}</Notice>;
  const unreached = error instanceof ProblemError && error.code === 'offline';
  return (
    <Notice kind="failed" role="alert">
      {unreached ? t('offline') : text}
    </Notice>
  );
}

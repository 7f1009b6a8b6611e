'use client';

import { useTranslations } from 'next-intl';

/** From here on nobody has read it yet. */
export function UnreadLine() {
  const t = useTranslations('chat');
  return (
    <li className="flex items-center gap-3 pt-3 text-xs font-medium text-primary-text">
      <span aria-hidden className="h-px flex-1 bg-primary" />
      {t('unread')}
      <span aria-hidden className="h-px flex-1 bg-primary" />
    </li>
  );
}

'use client';

import { useTranslations } from 'next-intl';

/** A company's own chat page, as its customer sees it. */
export function CustomerChat({ chatKey }: { chatKey: string }) {
  const t = useTranslations('chat');
  return <main aria-label={t('thread', { name: chatKey })} className="flex h-dvh flex-col" />;
}

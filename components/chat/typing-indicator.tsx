'use client';

import { useTranslations } from 'next-intl';

/** Somebody is about to answer. */
export function TypingIndicator() {
  const t = useTranslations('chat');
  return (
    <div
      role="status"
      className="flex w-fit items-center gap-1 rounded border border-border bg-card px-4 py-3"
    >
      <span className="sr-only">{t('typing')}</span>
      {[0, 150, 300].map((delay) => (
        <span
          key={delay}
          aria-hidden
          className="size-2 animate-pulse rounded-full bg-muted-foreground"
          style={{ animationDelay: `${delay}ms` }}
        />
      ))}
    </div>
  );
}

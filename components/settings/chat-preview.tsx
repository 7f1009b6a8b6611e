'use client';

import { useTranslations } from 'next-intl';

/** The chat as it looks on a customer's phone; it works, one can write in it. */
export function ChatPreview({ url }: { url: string }) {
  const t = useTranslations('settings');
  return (
    <figure className="m-0 flex flex-col gap-2">
      <figcaption className="text-sm text-muted-foreground">{t('preview')}</figcaption>
      <iframe
        src={new URL(url, window.location.origin).pathname}
        title={t('preview')}
        className="h-150 w-full max-w-95 rounded border border-input bg-background"
      />
    </figure>
  );
}

'use client';

import { Megaphone } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Source } from '@/lib/conversations/schemas';

/** Which campaign, advertisement or comment brought the customer. */
export function CameFrom({ source }: { source: Source | null }) {
  const t = useTranslations('inbox');
  if (source === null) return null;
  const title = source.title ?? source.id ?? '';
  return (
    <p className="flex items-start gap-2 text-sm">
      <Megaphone aria-hidden className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
      <span className="min-w-0 wrap-anywhere">
        <span className="sr-only">{t('source')}: </span>
        {source.url ? (
          <a href={source.url} target="_blank" rel="noopener noreferrer nofollow" className="underline">
            {t(`sources.${source.kind}`, { title })}
          </a>
        ) : (
          t(`sources.${source.kind}`, { title })
        )}
      </span>
    </p>
  );
}

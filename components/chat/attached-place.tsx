'use client';

import { MapPin } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { z } from 'zod';
import type { Place } from '@/lib/conversations/schemas';

/** A point on the map, opened in whatever map the reader uses. */
export function AttachedPlace({ place }: { place: z.infer<typeof Place> }) {
  const t = useTranslations('chat.attached');
  const { latitude, longitude, title } = place;
  const href = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className="flex w-fit max-w-full items-center gap-3 rounded border border-border bg-card px-4 py-3 text-sm hover:bg-hover"
    >
      <MapPin aria-hidden className="size-5 shrink-0 text-muted-foreground" />
      <span className="min-w-0">
        <span className="block font-medium wrap-anywhere">{title ?? t('place')}</span>
        <span className="text-xs text-muted-foreground tabular-nums">
          {latitude.toFixed(5)}, {longitude.toFixed(5)}
        </span>
      </span>
    </a>
  );
}

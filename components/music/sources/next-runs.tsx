'use client';

import { CalendarClock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { DateTime } from '../../ui/date-time';
import type { WireSource } from '../music-api';

/** When a source is looked at by itself, on the clock of its own time zone. */
export function NextRuns({ source: { nextRuns, timeZone } }: { source: WireSource }) {
  const t = useTranslations('music.sources');
  if (nextRuns.length === 0) return null;
  return (
    <ul aria-label={t('nextRuns')} className="flex flex-col gap-1 text-sm">
      {nextRuns.map(({ kind, at }) => (
        <li key={kind} className="flex flex-wrap items-center gap-x-2">
          <CalendarClock aria-hidden className="size-4 shrink-0 text-muted-foreground" />
          <span>{t(`runs.${kind}`)}</span>
          <DateTime at={at} timeZone={timeZone} style="full" withZone className="text-muted-foreground" />
        </li>
      ))}
    </ul>
  );
}

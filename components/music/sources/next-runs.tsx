'use client';

import { CalendarClock, Play } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button } from '../../ui/button';
import { DateTime } from '../../ui/date-time';
import { FormError } from '../../ui/form-error';
import { useRequestImport } from '../imports/use-request-import';
import type { WireSource } from '../music-api';

/** What a source is looked at for, when it is by itself (on the clock of its own time zone), and the way to do it now. */
export function NextRuns({ source }: { source: WireSource }) {
  const t = useTranslations('music.sources');
  const router = useRouter();
  const run = useRequestImport((id) => router.push(`/music/imports/${id}`));
  const { id: sourceId, name, nextRuns, timeZone, chartUrl, albumUrls, freshUrl, schedule, state } = source;
  const kinds = [
    ...(chartUrl === null ? [] : (['chart'] as const)),
    ...(albumUrls.length === 0 ? [] : (['albums'] as const)),
    ...(freshUrl === null ? [] : (['fresh'] as const)),
  ];
  if (kinds.length === 0 || state === 'WITHDRAWN') return null;
  return (
    <div className="flex flex-col gap-2">
      <ul aria-label={t('nextRuns')} className="flex flex-col gap-1 text-sm">
        {kinds.map((kind) => {
          const next = nextRuns.find((one) => one.kind === kind);
          return (
            <li key={kind} className="flex flex-wrap items-center gap-x-2">
              <CalendarClock aria-hidden className="size-4 shrink-0 text-muted-foreground" />
              <span className="flex-1">{t(`runs.${kind}`)}</span>
              <span className="order-last basis-full pl-6 text-muted-foreground">
                {next ? (
                  <DateTime at={next.at} timeZone={timeZone} style="full" withZone />
                ) : (
                  t('notScheduled')
                )}
              </span>
              <Button
                variant="ghost"
                size="sm"
                pending={run.isPending && run.variables.kind === kind}
                disabled={!source.isValid}
                aria-label={t('runOf', { what: t(`runs.${kind}`), name })}
                onClick={() =>
                  run.mutate({ kind, sourceId, ...(kind === 'chart' && { limit: schedule.chart.limit }) })
                }
              >
                <Play aria-hidden />
                {t('run')}
              </Button>
            </li>
          );
        })}
      </ul>
      <FormError error={run.error} />
    </div>
  );
}

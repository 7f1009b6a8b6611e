'use client';

import { useTranslations } from 'next-intl';
import type { QualityReport } from '@/lib/subtitles/schemas';
import { Card } from '../../ui/card';
import { cn } from '../../ui/class-names';

const measures = [
  'lineLength',
  'readingSpeed',
  'duration',
  'gaps',
  'shots',
  'breaks',
  'speechCoverage',
] as const;

/** How well the cues keep the rules of good subtitles, as small bars with their numbers. */
export function QualityPanel({ report, missing }: { report: QualityReport; missing: readonly string[] }) {
  const t = useTranslations('clips.studio.quality');
  return (
    <Card aria-label={t('title')} className="flex flex-col gap-3 p-4">
      <div>
        <h2 className="font-semibold">{t('title')}</h2>
        <p className="text-sm text-muted-foreground">
          {t('summary', {
            profile: t(`profiles.${report.profile}`),
            cues: report.cues,
            line: report.longestLine,
            speed: Math.round(report.fastest),
          })}
        </p>
      </div>
      <dl className="flex flex-col gap-2">
        {measures.map((name) => {
          const percent = Math.round(100 * Math.min(1, Math.max(0, report[name])));
          return (
            <div key={name} className="grid grid-cols-[minmax(0,1fr)_5rem_3rem] items-center gap-2 text-sm">
              <dt>{t(name)}</dt>
              <dd aria-hidden className="h-1.5 overflow-hidden rounded-full bg-muted">
                <span
                  className={cn('block h-full rounded-full', percent < 90 ? 'bg-waiting' : 'bg-primary')}
                  style={{ width: `${percent}%` }}
                />
              </dd>
              <dd className="text-right text-muted-foreground tabular-nums">{`${percent} %`}</dd>
            </div>
          );
        })}
      </dl>
      {missing.length > 0 ? (
        <p role="status" className="text-sm text-waiting">
          {t('missing', { letters: missing.slice(0, 20).join(' ') })}
        </p>
      ) : null}
    </Card>
  );
}

'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ByteSize } from '../byte-size';
import type { WireStatistics } from '../music-api';

const hourMs = 3_600_000;

/** The few numbers one looks for first. */
export function Figures({ statistics }: { statistics: WireStatistics }) {
  const t = useTranslations('music.statistics');
  const format = useFormatter();
  const { tracks, albums, bytes, durationMs, attempted, succeeded, tracksPerMinute } = statistics;
  const figures: [string, ReactNode][] = [
    [t('tracks'), format.number(tracks)],
    [t('albums'), format.number(albums)],
    [t('size'), <ByteSize key="size" bytes={bytes} />],
    [
      t('length'),
      durationMs < hourMs
        ? t('minutes', { count: Math.round(durationMs / 60_000) })
        : t('hours', { count: Math.round(durationMs / hourMs) }),
    ],
    [
      t('success'),
      attempted === 0
        ? '—'
        : format.number(succeeded / attempted, { style: 'percent', maximumFractionDigits: 1 }),
    ],
    [
      t('speed'),
      tracksPerMinute === null ? '—' : format.number(tracksPerMinute, { maximumFractionDigits: 1 }),
    ],
  ];
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-6">
      {figures.map(([name, value]) => (
        <div key={name} className="flex flex-col-reverse rounded border border-border bg-card p-4">
          <dt className="text-xs text-muted-foreground">{name}</dt>
          <dd className="text-lg font-semibold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

'use client';

import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { DataTable } from '../../ui/data-table';
import { Section } from '../../ui/section';
import type { WireChart } from '../music-api';
import { ChartMove } from './chart-move';

/** Positions with their moves, and who stands there no longer. */
export function ChartTable({ chart }: { chart: WireChart }) {
  const t = useTranslations('music.charts');
  const format = useFormatter();
  const word = (day: string) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <div className="flex flex-col gap-6">
      <p className="text-sm text-muted-foreground">
        {chart.previousDay === null
          ? t('first', { day: word(chart.day) })
          : t('compared', { day: word(chart.day), before: word(chart.previousDay) })}
      </p>
      <DataTable
        label={t('positions')}
        rows={[...chart.positions]}
        rowKey={({ position }) => String(position)}
        columns={[
          { key: 'position', title: t('position'), align: 'right', cell: ({ position }) => position },
          { key: 'move', title: t('move'), cell: (row) => <ChartMove row={row} /> },
          {
            key: 'track',
            title: t('track'),
            className: 'min-w-40',
            cell: ({ title, artist, trackId }) => (
              <>
                {trackId === null ? (
                  <span className="block font-medium wrap-anywhere">{title}</span>
                ) : (
                  <Link
                    href={`/music/tracks/${trackId}`}
                    className="block font-medium wrap-anywhere hover:underline"
                  >
                    {title}
                  </Link>
                )}
                <span className="block text-muted-foreground wrap-anywhere">{artist}</span>
              </>
            ),
          },
          {
            key: 'library',
            title: t('library'),
            wideOnly: true,
            cell: ({ trackId }) => t(trackId === null ? 'notThere' : 'isThere'),
          },
        ]}
      />
      {chart.gone.length > 0 ? (
        <Section title={t('gone')}>
          <ul className="flex flex-col gap-1 text-sm">
            {chart.gone.map(({ position, title, artist }) => (
              <li key={position} className="flex gap-3">
                <span className="w-8 text-right text-muted-foreground tabular-nums">{position}</span>
                <span className="min-w-0 wrap-anywhere">
                  {title} <span className="text-muted-foreground">{artist}</span>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  );
}

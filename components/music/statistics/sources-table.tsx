'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { DataTable } from '../../ui/data-table';
import { ByteSize } from '../byte-size';
import type { WireStatistics } from '../music-api';

/** How each source does. */
export function SourcesTable({ rows }: { rows: WireStatistics['bySource'] }) {
  const t = useTranslations('music.statistics');
  const format = useFormatter();
  if (rows.length === 0) return <p className="text-sm text-muted-foreground">{t('noSources')}</p>;
  return (
    <DataTable
      label={t('bySource')}
      rows={[...rows]}
      rowKey={({ sourceId }) => sourceId}
      columns={[
        { key: 'name', title: t('source'), cell: ({ name }) => <span className="font-medium">{name}</span> },
        { key: 'tracks', title: t('tracks'), align: 'right', cell: ({ tracks }) => format.number(tracks) },
        {
          key: 'size',
          title: t('size'),
          align: 'right',
          wideOnly: true,
          cell: ({ bytes }) => <ByteSize bytes={bytes} />,
        },
        {
          key: 'success',
          title: t('success'),
          align: 'right',
          cell: ({ attempted, succeeded }) =>
            attempted === 0 ? '—' : format.number(succeeded / attempted, { style: 'percent' }),
        },
      ]}
    />
  );
}

'use client';

import { Link2Off, Music2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { playerTime } from '@/lib/platform/time/player-time';
import { queryString } from '../../../api/query-string';
import { Badge } from '../../../ui/badge';
import { type Column, DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import type { WirePreview } from '../../music-api';

type Row = WirePreview['tracks'][number] & { readonly place: number };

/** What was found on a page, with its covers. */
export function FoundTracks({ preview }: { preview: WirePreview }) {
  const t = useTranslations('music.preview');
  const rows: Row[] = preview.tracks.map((track, index) => ({ ...track, place: index + 1 }));
  if (rows.length === 0) return <EmptyState icon={Music2} title={t('nothing')} text={t('nothingText')} />;
  const columns: Column<Row>[] = [
    { key: 'place', title: t('place'), align: 'right', wideOnly: true, cell: ({ place }) => place },
    { key: 'cover', title: t('cover'), cell: (track) => <FoundCover track={track} /> },
    {
      key: 'title',
      title: t('track'),
      className: 'min-w-40',
      cell: ({ title, artist }) => (
        <>
          <span className="block font-medium wrap-anywhere">{title}</span>
          <span className="block text-muted-foreground wrap-anywhere">{artist}</span>
        </>
      ),
    },
    {
      key: 'length',
      title: t('length'),
      align: 'right',
      cell: ({ duration }) => (duration === undefined ? '—' : playerTime(1_000 * duration)),
    },
    {
      key: 'sound',
      title: t('sound'),
      wideOnly: true,
      cell: ({ streamUrl }) =>
        streamUrl === null ? (
          <Badge tone="waiting" icon={Link2Off}>
            {t('noAddress')}
          </Badge>
        ) : (
          <Badge tone="paid">{t('address')}</Badge>
        ),
    },
  ];
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className="text-sm text-muted-foreground">
        {t('found', { count: rows.length, total: preview.total })}
      </p>
      <DataTable label={t('tracks')} columns={columns} rows={rows} rowKey={({ place }) => String(place)} />
    </div>
  );
}

/** Brought by us: neither the page's policy nor the site needs to know who looks at it. */
function FoundCover({ track: { coverUrl, source } }: { track: Row }) {
  const [isBroken, setBroken] = useState(false);
  return (
    <span aria-hidden className="grid size-10 place-items-center overflow-hidden rounded-half bg-muted">
      {coverUrl === null || isBroken ? (
        <Music2 className="size-4 text-muted-foreground" />
      ) : (
        // biome-ignore lint/performance/noImgElement: its address needs a cookie
        <img
          src={`/api/music/import/cover${queryString({ sourceId: source, url: coverUrl })}`}
          onError={() => setBroken(true)}
          alt=""
          loading="lazy"
          className="size-full object-cover"
        />
      )}
    </span>
  );
}

'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { playerTime } from '@/lib/platform/time/player-time';
import { BackLink } from '../../channels/back-link';
import { Screen } from '../../shell/screen';
import { Badge } from '../../ui/badge';
import { ErrorState } from '../../ui/error-state';
import { TableSkeleton } from '../../ui/table-skeleton';
import { Cover } from '../cover';
import { PlayButton } from '../player/play-button';
import { TrackList } from './track-list';
import { useAlbum } from './use-album';

/** One album with its tracks. */
export function AlbumScreen({ albumId }: { albumId: string }) {
  const t = useTranslations('music.library');
  const format = useFormatter();
  const { data, error, isPending, isFetching, refetch } = useAlbum(albumId);
  const first = data?.tracks[0];
  return (
    <Screen>
      <BackLink href="/music">{t('back')}</BackLink>
      {isPending ? (
        <TableSkeleton />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} retrying={isFetching} />
      ) : (
        <div className="flex flex-col gap-8">
          <header className="flex flex-wrap items-end gap-6">
            <Cover coverId={data.album.coverId} className="size-36 rounded sm:size-48" />
            <div className="flex min-w-0 flex-1 flex-col gap-1">
              <h1 className="text-2xl font-semibold tracking-tight wrap-anywhere">{data.album.title}</h1>
              <p className="text-base text-muted-foreground">{data.album.artist}</p>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted-foreground tabular-nums">
                <span>{t('tracksOf', { count: data.album.tracks })}</span>
                <span>{playerTime(data.album.durationMs)}</span>
                {data.album.year === null ? null : (
                  <span>{format.number(data.album.year, { useGrouping: false })}</span>
                )}
                {data.album.isPublic ? null : <Badge>{t('notPublic')}</Badge>}
              </p>
              {first ? (
                <PlayButton
                  track={first}
                  queue={data.tracks}
                  size="icon"
                  variant="primary"
                  className="mt-2"
                />
              ) : null}
            </div>
          </header>
          <TrackList tracks={data.tracks} inAlbum />
        </div>
      )}
    </Screen>
  );
}

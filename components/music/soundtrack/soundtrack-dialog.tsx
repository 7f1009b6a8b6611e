'use client';

import { Music2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { playerTime } from '@/lib/platform/time/player-time';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { LoadMore } from '../../ui/load-more';
import { SearchInput } from '../../ui/search-input';
import { TableSkeleton } from '../../ui/table-skeleton';
import { useTracks } from '../library/use-tracks';
import type { WireTrack } from '../music-api';
import { PlayButton } from '../player/play-button';
import { player } from '../player/player';
import { SeekWave } from '../player/seek-wave';

type Props = { onChoose: (trackId: string) => void; onClose: () => void };

/** The library's tracks, to be searched, heard and chosen. */
export function SoundtrackDialog({ onChoose, onClose }: Props) {
  const t = useTranslations('music.soundtrack');
  const [query, setQuery] = useState('');
  const tracks = useTracks({ query });
  // What was only tried out does not go on behind the closed window.
  useEffect(() => () => player.close(), []);
  const all = tracks.data?.pages.flatMap((page) => page.tracks) ?? [];
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      description={t('text')}
      className="sm:w-[min(92vw,720px)]"
    >
      <div className="flex flex-col gap-4">
        <SearchInput label={t('search')} value={query} onChange={setQuery} />
        {tracks.isPending ? (
          <TableSkeleton />
        ) : tracks.isError ? (
          <ErrorState
            error={tracks.error}
            onRetry={() => void tracks.refetch()}
            retrying={tracks.isFetching}
          />
        ) : all.length === 0 ? (
          <EmptyState
            icon={Music2}
            title={t(query === '' ? 'emptyTitle' : 'nothing')}
            text={t(query === '' ? 'emptyText' : 'nothingText')}
          />
        ) : (
          <>
            <ul aria-label={t('tracks')} className="divide-y divide-border">
              {all.map((track) => (
                <Choice key={track.id} track={track} onChoose={() => onChoose(track.id)} />
              ))}
            </ul>
            <LoadMore
              more={tracks.hasNextPage}
              loading={tracks.isFetchingNextPage}
              onMore={() => void tracks.fetchNextPage()}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}

function Choice({ track, onChoose }: { track: WireTrack; onChoose: () => void }) {
  const t = useTranslations('music.soundtrack');
  return (
    <li className="flex items-center gap-3 py-2">
      <PlayButton track={track} size="icon" />
      <div className="min-w-0 flex-1 text-sm">
        <p className="truncate font-medium">{track.title}</p>
        <p className="truncate text-muted-foreground">
          {track.artist} · {track.licence}
        </p>
      </div>
      <SeekWave track={track} className="w-40 max-sm:hidden" />
      <span className="text-sm text-muted-foreground tabular-nums">{playerTime(track.durationMs)}</span>
      <Button
        size="sm"
        variant="secondary"
        aria-label={t('takeOf', { name: track.title })}
        onClick={onChoose}
      >
        {t('take')}
      </Button>
    </li>
  );
}

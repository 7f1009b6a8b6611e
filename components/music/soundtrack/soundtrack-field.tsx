'use client';

import { Music, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { playerTime } from '@/lib/platform/time/player-time';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Skeleton } from '../../ui/skeleton';
import { Cover } from '../cover';
import { PlayButton } from '../player/play-button';
import { SoundtrackDialog } from './soundtrack-dialog';
import { useTrack } from './use-track';

type Props = {
  value: string | null;
  onChange: (trackId: string | null) => void;
  /** What is heard when nothing is chosen, in words. */
  otherwise: string;
  /** Whoever places it has named it already. */
  isNamed?: boolean;
};

/** The music under a video: a track of the library, or what is heard without one. */
export function SoundtrackField({ value, onChange, otherwise, isNamed = false }: Props) {
  const t = useTranslations('music.soundtrack');
  const [choosing, setChoosing] = useState(false);
  const track = useTrack(value);
  return (
    <div className="flex flex-col gap-2">
      {isNamed ? null : <span className="text-sm font-medium">{t('label')}</span>}
      {value === null ? (
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="secondary" onClick={() => setChoosing(true)}>
            <Music aria-hidden />
            {t('choose')}
          </Button>
          <p className="text-sm text-muted-foreground">{otherwise}</p>
        </div>
      ) : track.isPending ? (
        <Skeleton className="h-16" />
      ) : (
        <div className="flex items-center gap-3 rounded border border-border bg-card p-2">
          {track.data && !track.data.isQuarantined ? (
            <>
              <Cover coverId={track.data.coverId} className="size-12" />
              <PlayButton track={track.data} size="icon" />
              <div className="min-w-0 flex-1 text-sm">
                <p className="truncate font-medium">{track.data.title}</p>
                <p className="truncate text-muted-foreground">
                  {track.data.artist} · {playerTime(track.data.durationMs)}
                </p>
              </div>
            </>
          ) : (
            <p role="alert" className="min-w-0 flex-1 px-2 text-sm text-failed">
              {t('gone')}
            </p>
          )}
          <Button variant="ghost" size="sm" onClick={() => setChoosing(true)}>
            {t('another')}
          </Button>
          <IconButton icon={X} size="icon-sm" label={t('remove')} onClick={() => onChange(null)} />
        </div>
      )}
      {choosing ? (
        <SoundtrackDialog
          onChoose={(trackId) => {
            setChoosing(false);
            onChange(trackId);
          }}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { playerTime } from '@/lib/platform/time/player-time';
import { Button } from '../../ui/button';
import { ByteSize } from '../byte-size';
import type { WireTrack } from '../music-api';
import { PlayButton } from '../player/play-button';
import { SeekWave } from '../player/seek-wave';
import type { Stretch } from './lay-side-by-side';

type Props = { track: WireTrack; stretch: Stretch; onKeep: () => void; pending: boolean };

/** One of the two: what it is, its waves at their place on the common line, and the button that keeps it. */
export function PairRow({ track, stretch, onKeep, pending }: Props) {
  const t = useTranslations('music');
  const { title, artist, album, bitrateKbps, codec, size, durationMs, sourceId } = track;
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <PlayButton track={track} />
        <p className="min-w-48 flex-1 text-sm wrap-anywhere">
          <span className="font-medium">{title}</span>
          <span className="text-muted-foreground">
            {' '}
            {artist}
            {album ? ` · ${album.title}` : ''}
          </span>
        </p>
        <p className="flex flex-wrap gap-x-3 text-xs text-muted-foreground tabular-nums">
          <span>{t('quality', { kbps: bitrateKbps, codec })}</span>
          <ByteSize bytes={size} />
          <span>{playerTime(durationMs)}</span>
          <span>{sourceId}</span>
        </p>
        <Button
          size="sm"
          variant="secondary"
          pending={pending}
          aria-label={t('duplicates.keepOf', { name: title, source: sourceId })}
          onClick={onKeep}
        >
          {t('duplicates.keep')}
        </Button>
      </div>
      <div className="rounded-half bg-muted">
        <div style={{ marginLeft: `${100 * stretch.from}%`, width: `${100 * stretch.length}%` }}>
          <SeekWave track={track} className="h-14" />
        </div>
      </div>
    </div>
  );
}

'use client';

import { ScrollText } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { playerTime } from '@/lib/platform/time/player-time';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { cn } from '../../ui/class-names';
import { Tooltip } from '../../ui/tooltip';
import { Cover } from '../cover';
import { LicenceBadge } from '../licence-badge';
import type { WireTrack } from '../music-api';
import { PlayButton } from '../player/play-button';
import { SeekWave } from '../player/seek-wave';
import { usePlays } from '../player/use-plays';

type Props = {
  track: WireTrack;
  queue: readonly WireTrack[];
  /** Its place in an album; null: it stands for itself. */
  number: number | null;
};

/** One track: to be heard, with its waves, its licence and the way to its certificate. */
export function TrackRow({ track, queue, number }: Props) {
  const t = useTranslations('music');
  const { isChosen } = usePlays(track.id);
  return (
    <li className={cn('flex min-w-0 items-center gap-3 px-3 py-2', isChosen && 'bg-primary-soft')}>
      <PlayButton track={track} queue={queue} size="icon" />
      {number === null ? (
        <Cover coverId={track.coverId} className="size-10 max-sm:hidden" />
      ) : (
        <span className="w-6 text-right text-sm text-muted-foreground tabular-nums">{number}</span>
      )}
      <div className="min-w-0 flex-1 md:max-w-72">
        <p className="truncate text-sm font-medium">{track.title}</p>
        <p className="flex min-w-0 gap-1 text-sm text-muted-foreground">
          <span className="truncate">{track.artist}</span>
          {number === null && track.album ? (
            <>
              <span aria-hidden>·</span>
              {/* Cut where it ends for the eye, so that a finger beside it does not hit it either. */}
              <Link
                href={`/music/albums/${track.album.id}`}
                className="min-w-8 flex-1 truncate hover:underline"
              >
                {track.album.title}
              </Link>
            </>
          ) : null}
        </p>
      </div>
      <SeekWave track={track} queue={queue} className="min-w-0 flex-1 max-md:hidden" />
      <div className="flex shrink-0 flex-wrap items-center justify-end gap-1 max-lg:hidden lg:w-44">
        {track.state === 'REVIEW' ? <Badge tone="waiting">{t('inReview')}</Badge> : null}
        {track.isPublic ? null : <Badge>{t('notPublic')}</Badge>}
        <LicenceBadge track={track} />
      </div>
      <span
        title={t('quality', { kbps: track.bitrateKbps, codec: track.codec })}
        className="w-12 shrink-0 text-right text-sm text-muted-foreground tabular-nums"
      >
        {playerTime(track.durationMs)}
      </span>
      <Tooltip text={t('certificateOf', { name: track.title })}>
        <Button asChild variant="ghost" size="icon-sm">
          <Link href={`/music/tracks/${track.id}`} aria-label={t('certificateOf', { name: track.title })}>
            <ScrollText aria-hidden />
          </Link>
        </Button>
      </Tooltip>
    </li>
  );
}

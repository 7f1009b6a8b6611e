'use client';

import { SkipBack, SkipForward, X } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { playerTime } from '@/lib/platform/time/player-time';
import { cn } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';
import { Cover } from '../cover';
import { PlayButton } from './play-button';
import { player } from './player';
import { SeekWave } from './seek-wave';
import { usePlayer } from './use-player';

/** The track that is played, at the bottom of every screen; nothing until one was chosen. */
export function PlayerBar() {
  const t = useTranslations('music.player');
  const pathname = usePathname();
  const { track, queue, atMs, hasFailed } = usePlayer();

  // A video that is begun elsewhere on the page is what one wants to hear.
  useEffect(() => {
    const hush = () => player.pause();
    document.addEventListener('play', hush, true);
    return () => document.removeEventListener('play', hush, true);
  }, []);

  if (!track) return null;
  const index = queue.findIndex(({ id }) => id === track.id);
  return (
    <section
      aria-label={t('label')}
      data-player
      className={cn(
        'sticky bottom-[calc(4rem+env(safe-area-inset-bottom))] z-20 flex flex-wrap items-center gap-x-2 border-t border-border bg-card px-3 py-1 md:bottom-0 md:h-18 md:flex-nowrap md:gap-4 md:px-6 md:py-0 print:hidden',
        // A thread fills a phone's whole screen.
        /^\/inbox\/./.test(pathname) && 'max-md:hidden',
      )}
    >
      <Cover coverId={track.coverId} className="size-12 max-sm:hidden" />
      <div className="min-w-0 max-md:flex-1 md:w-48">
        <p className="truncate text-sm font-medium">{track.title}</p>
        <p className="truncate text-xs text-muted-foreground">
          {hasFailed ? <span role="alert">{t('failed')}</span> : track.artist}
        </p>
      </div>
      <div className="flex items-center">
        <IconButton
          icon={SkipBack}
          size="icon-sm"
          label={t('previous')}
          disabled={index <= 0}
          className="max-sm:hidden"
          onClick={() => player.step(-1)}
        />
        <PlayButton track={track} queue={queue} size="icon" variant="primary" />
        <IconButton
          icon={SkipForward}
          size="icon-sm"
          label={t('next')}
          disabled={index < 0 || index >= queue.length - 1}
          onClick={() => player.step(1)}
        />
      </div>
      <SeekWave
        track={track}
        queue={queue}
        className="min-w-0 max-md:order-last max-md:h-8 max-md:w-full md:flex-1"
      />
      <p className="text-xs whitespace-nowrap text-muted-foreground tabular-nums max-sm:hidden">
        {playerTime(atMs)} / {playerTime(track.durationMs)}
      </p>
      <Link
        href={`/music/tracks/${track.id}`}
        className="text-xs text-primary-text underline underline-offset-4 hover:no-underline max-lg:hidden"
      >
        {t('certificate')}
      </Link>
      <IconButton icon={X} size="icon-sm" label={t('close')} onClick={() => player.close()} />
    </section>
  );
}

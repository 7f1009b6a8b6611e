'use client';

import { Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { playerTime } from '@/lib/platform/time/player-time';
import { cn } from '../ui/class-names';
import type { WireReel } from './reels-api';

type Props = { reel: WireReel; name: string; playing: boolean; onPlay: () => void };

/** The video in its place, nine by sixteen: its poster, and after a tap itself. Until it is there, the photo. */
export function ReelPlayer({ reel, name, playing, onPlay }: Props) {
  const t = useTranslations('reels');
  const poster = `/api/files/${reel.posterId ?? reel.photoId}`;
  if (reel.fileId && playing) {
    return (
      // biome-ignore lint/a11y/useMediaCaption: its words are drawn into the picture
      <video
        controls
        autoPlay
        playsInline
        preload="metadata"
        aria-label={name}
        poster={poster}
        src={`/api/files/${reel.fileId}`}
        className="aspect-9/16 w-full bg-muted object-contain"
      />
    );
  }
  const picture = (
    // biome-ignore lint/performance/noImgElement: its address needs a cookie
    <img
      src={poster}
      alt=""
      loading="lazy"
      decoding="async"
      className={cn('absolute inset-0 size-full object-cover', reel.fileId === null && 'opacity-55')}
    />
  );
  if (!reel.fileId) return <div className="relative aspect-9/16 bg-muted">{picture}</div>;
  return (
    <button
      type="button"
      aria-label={t('play', { name })}
      onClick={onPlay}
      className="group relative aspect-9/16 w-full bg-muted focus-visible:outline-offset-[-4px]"
    >
      {picture}
      <span className="absolute top-1/2 left-1/2 grid size-14 -translate-1/2 place-items-center rounded-full bg-overlay/50 text-white transition-transform group-hover:scale-105">
        <Play aria-hidden className="ml-0.5 size-6 fill-current" />
      </span>
      <span className="absolute right-2 bottom-2 rounded-half bg-overlay/50 px-1.5 py-0.5 text-xs text-white tabular-nums">
        {playerTime(reel.seconds * 1_000)}
      </span>
    </button>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent, PointerEvent } from 'react';
import { playerTime } from '@/lib/platform/time/player-time';
import { cn } from '../../ui/class-names';
import type { WireTrack } from '../music-api';
import { player } from './player';
import { usePlayer } from './use-player';
import { WavePicture } from './wave-picture';

type Props = {
  track: WireTrack;
  /** The list it stands in, played on after it. */
  queue?: readonly WireTrack[];
  className?: string;
};

const stepMs = 5_000;
const leapMs = 30_000;

/** The waves of a track as its place line: a click, a drag or the arrow keys lead the player there. */
export function SeekWave({ track, queue, className }: Props) {
  const t = useTranslations('music.player');
  const now = usePlayer();
  const isChosen = now.track?.id === track.id;
  const atMs = isChosen ? Math.min(now.atMs, track.durationMs) : 0;

  function seek(ms: number) {
    if (!isChosen) player.play(track, queue);
    player.seek(ms);
  }

  function point(event: PointerEvent<HTMLElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    seek(((event.clientX - box.left) / Math.max(1, box.width)) * track.durationMs);
  }

  function onKey(event: KeyboardEvent) {
    const to = placeOf(event.key, atMs, track.durationMs);
    if (to === null) return;
    event.preventDefault();
    seek(to);
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={t('place', { name: track.title })}
      aria-valuemin={0}
      aria-valuemax={Math.round(track.durationMs / 1_000)}
      aria-valuenow={Math.round(atMs / 1_000)}
      aria-valuetext={t('placeOf', { at: playerTime(atMs), length: playerTime(track.durationMs) })}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        point(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && point(event)}
      className={cn('h-10 cursor-pointer touch-none rounded-half', className)}
    >
      <WavePicture peaks={track.peaks} share={atMs / Math.max(1, track.durationMs)} className="h-full" />
    </div>
  );
}

function placeOf(key: string, atMs: number, lengthMs: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return atMs + stepMs;
    case 'ArrowLeft':
    case 'ArrowDown':
      return atMs - stepMs;
    case 'PageUp':
      return atMs + leapMs;
    case 'PageDown':
      return atMs - leapMs;
    case 'Home':
      return 0;
    case 'End':
      return Math.max(0, lengthMs - stepMs);
    default:
      return null;
  }
}

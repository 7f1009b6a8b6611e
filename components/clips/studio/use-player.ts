'use client';

import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { PlayerClock } from './player-clock';

export interface Player {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly clock: PlayerClock;
  readonly playing: boolean;
  readonly seek: (ms: number) => void;
  readonly toggle: () => void;
}

/** One player whose picture may change for another of the same video: it goes on where it stood. */
export function usePlayer(src: string): Player {
  const video = useRef<HTMLVideoElement>(null);
  const [clock] = useState(() => new PlayerClock());
  const [playing, setPlaying] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture begins at its own beginning
  useEffect(() => {
    const shown = video.current;
    if (!shown) return;
    const went = !shown.paused;
    const stood = clock.get() / 1_000;
    const goOn = () => {
      if (stood > 0) shown.currentTime = Math.min(stood, shown.duration || stood);
      if (went) void shown.play().catch(() => {});
    };
    if (shown.readyState >= 1) goOn();
    else shown.addEventListener('loadedmetadata', goOn, { once: true });
    return () => shown.removeEventListener('loadedmetadata', goOn);
  }, [src, clock]);

  useEffect(() => {
    const shown = video.current;
    if (!shown) return;
    let frame = 0;
    const tell = () => clock.set(Math.round(shown.currentTime * 1_000));
    const run = () => {
      tell();
      frame = requestAnimationFrame(run);
    };
    const begin = () => {
      setPlaying(true);
      cancelAnimationFrame(frame);
      run();
    };
    const end = () => {
      setPlaying(false);
      cancelAnimationFrame(frame);
      tell();
    };
    shown.addEventListener('play', begin);
    shown.addEventListener('pause', end);
    shown.addEventListener('ended', end);
    shown.addEventListener('seeked', tell);
    return () => {
      cancelAnimationFrame(frame);
      shown.removeEventListener('play', begin);
      shown.removeEventListener('pause', end);
      shown.removeEventListener('ended', end);
      shown.removeEventListener('seeked', tell);
    };
  }, [clock]);

  return useMemo(
    () => ({
      video,
      clock,
      playing,
      seek(ms) {
        clock.set(Math.max(0, Math.round(ms)));
        if (video.current) video.current.currentTime = Math.max(0, ms) / 1_000;
      },
      toggle() {
        const shown = video.current;
        if (!shown) return;
        if (shown.paused) void shown.play().catch(() => {});
        else shown.pause();
      },
    }),
    [clock, playing],
  );
}

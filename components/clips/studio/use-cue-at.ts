'use client';

import { useSyncExternalStore } from 'react';
import type { Cue } from '@/lib/subtitles/schemas';
import type { PlayerClock } from './player-clock';

/** The id of the cue that stands in the picture right now; null between cues. */
export function useCueAt(clock: PlayerClock, cues: readonly Cue[]): string | null {
  return useSyncExternalStore(
    clock.subscribe,
    () => {
      const now = clock.get();
      return cues.find(({ from, to }) => now >= from && now < to)?.id ?? null;
    },
    () => null,
  );
}

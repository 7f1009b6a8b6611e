'use client';

import { useSyncExternalStore } from 'react';
import { player } from './player';

/** Whether this track is chosen, and whether it is heard now: a row is drawn again only when that changes. */
export function usePlays(trackId: string): { isChosen: boolean; isPlaying: boolean } {
  const isChosen = useSyncExternalStore(
    player.subscribe,
    () => player.get().track?.id === trackId,
    () => false,
  );
  const isPlaying = useSyncExternalStore(
    player.subscribe,
    () => isSame(trackId) && player.get().isPlaying,
    () => false,
  );
  return { isChosen, isPlaying };
}

const isSame = (trackId: string): boolean => player.get().track?.id === trackId;

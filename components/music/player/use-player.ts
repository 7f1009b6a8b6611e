'use client';

import { useSyncExternalStore } from 'react';
import { type PlayerState, player } from './player';

/** What is being played. */
export function usePlayer(): PlayerState {
  return useSyncExternalStore(player.subscribe, player.get, player.none);
}

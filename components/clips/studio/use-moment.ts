'use client';

import { useSyncExternalStore } from 'react';
import type { PlayerClock } from './player-clock';

const atStart = () => 0;

/** Where the picture stands, in milliseconds, with every frame. */
export function useMoment(clock: PlayerClock): number {
  return useSyncExternalStore(clock.subscribe, clock.get, atStart);
}

'use client';

import { useSyncExternalStore } from 'react';
import { liveState } from './live-state';

const fallbackMs = 15_000;

/** How often to ask again: never while news arrive by themselves, every 15 s while the stream is broken. */
export function usePollInterval(): number | false {
  const live = useSyncExternalStore(liveState.subscribe, liveState.get, () => true);
  return live ? false : fallbackMs;
}

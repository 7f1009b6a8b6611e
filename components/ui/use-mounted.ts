'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * False on the server and for the first moment in the browser, true afterwards. For what only the browser knows, or
 * words differently than the server's own tables of names and dates.
 */
export function useMounted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

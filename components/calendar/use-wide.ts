'use client';

import { useSyncExternalStore } from 'react';

const query = '(min-width: 768px)';

/** Whether there is room for days side by side. The server, which cannot see, supposes so. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    () => window.matchMedia(query).matches,
    () => true,
  );
}

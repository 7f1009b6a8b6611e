'use client';

import { useFormatter, useNow, useTranslations } from 'next-intl';
import { useCallback } from 'react';

const tickMs = 20_000;
const freshMs = 45_000;

/** How long ago, or how soon, in words that keep up with the clock: `5 minutes ago`, `in 6 days`. */
export function useAgo(): (at: string) => string {
  const t = useTranslations('channels');
  const format = useFormatter();
  const now = useNow({ updateInterval: tickMs });
  return useCallback(
    (at) => {
      const then = new Date(at);
      // The server's clock may be a little ahead of the reader's.
      if (Math.abs(now.getTime() - then.getTime()) < freshMs) return t('now');
      return format.relativeTime(then, now);
    },
    [format, now, t],
  );
}

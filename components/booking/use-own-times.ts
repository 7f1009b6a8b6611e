'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useLocale } from 'next-intl';
import { queryString } from '../api/query-string';
import { request } from '../api/request';

export interface OwnTime {
  readonly start: string;
  readonly end: string;
  /** Whether the booking could no longer be cancelled there, as it can be now. */
  readonly endsCancelling: boolean;
}

const daysAtOnce = 14;

/** The free times for a booking, two weeks a page. */
export function useOwnTimes(token: string, enabled: boolean) {
  const language = useLocale();
  return useInfiniteQuery({
    queryKey: ['own-times', token],
    enabled,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      request<{ times: OwnTime[] }>(
        `/api/booking/${token}/times${queryString({ from: pageParam, days: String(daysAtOnce) })}`,
        { signal, language },
      ),
    getNextPageParam: (_, pages) =>
      pages.length < 6 ? new Date(Date.now() + pages.length * daysAtOnce * 86_400_000).toISOString() : null,
    staleTime: 0,
  });
}

'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import { usePollInterval } from '../live/use-poll-interval';
import type { WireOverview } from './channels-api';

/**
 * How many channels do not work, for the frame around the screens. Kept apart from what the screens read: the frame wakes
 * up before them in the browser, and what it has read by then must not make them differ from what the server has drawn.
 */
export function useBrokenCount(): number {
  const { data } = useQuery({
    queryKey: [...queryKeys.channels, 'broken'],
    queryFn: ({ signal }) => request<WireOverview>('/api/channels', { signal }),
    select: ({ channels }) => channels.filter(({ status }) => status === 'BROKEN').length,
    refetchInterval: usePollInterval(),
  });
  return data ?? 0;
}

'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import { usePollInterval } from '../live/use-poll-interval';
import type { WireChannel } from './channels-api';

const watchMs = 3_000;

/** One channel; with `watched`, asked again every few seconds, for somebody who waits for it to come alive. */
export function useChannel(id: string | null, watched = false) {
  const poll = usePollInterval();
  return useQuery({
    queryKey: queryKeys.channel(id ?? ''),
    queryFn: ({ signal }) => request<WireChannel>(`/api/channels/${id}`, { signal }),
    enabled: id !== null,
    refetchInterval: watched ? watchMs : poll,
  });
}

'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import { usePollInterval } from '../live/use-poll-interval';
import type { WireConversation } from './use-conversations';

const typingMs = 2_000;

export function useConversation(id: string) {
  const poll = usePollInterval();
  return useQuery({
    queryKey: queryKeys.conversation(id),
    queryFn: ({ signal }) => request<WireConversation>(`/api/conversations/${id}`, { signal }),
    // An answer that does not come announces nothing: while one is awaited, ask.
    refetchInterval: ({ state }) => (state.data?.typing ? typingMs : poll),
  });
}

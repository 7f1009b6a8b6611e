'use client';

import { useQuery } from '@tanstack/react-query';
import type { InboxCounts } from '@/lib/conversations/listing/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import { usePollInterval } from '../live/use-poll-interval';

/** How many conversations wait, are unread, and are mine. */
export function useInboxCounts() {
  return useQuery({
    queryKey: [...queryKeys.conversations, 'counts'],
    queryFn: ({ signal }) => request<InboxCounts>('/api/conversations/counts', { signal }),
    refetchInterval: usePollInterval(),
  });
}

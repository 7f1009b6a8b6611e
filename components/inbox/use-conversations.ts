'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Conversation } from '@/lib/conversations/schemas';
import { queryKeys } from '../api/query-keys';
import { queryString } from '../api/query-string';
import { request } from '../api/request';
import type { Wire } from '../api/wire';
import { usePollInterval } from '../live/use-poll-interval';

export type WireConversation = Wire<Conversation>;

interface Page {
  readonly conversations: WireConversation[];
  readonly nextCursor: string | null;
}

/** Conversations of a filter, latest first, page by page. */
export function useConversations(query: Readonly<Record<string, string>>, enabled = true) {
  return useInfiniteQuery({
    queryKey: [...queryKeys.conversations, 'list', query],
    queryFn: ({ pageParam, signal }) =>
      request<Page>(`/api/conversations${queryString({ ...query, cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: usePollInterval(),
    enabled,
  });
}

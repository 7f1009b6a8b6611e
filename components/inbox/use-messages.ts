'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import type { MessagePage } from '@/lib/conversations/schemas';
import { queryKeys } from '../api/query-keys';
import { queryString } from '../api/query-string';
import { request } from '../api/request';
import type { Wire } from '../api/wire';
import { usePollInterval } from '../live/use-poll-interval';

/** A thread from its end backwards; `messages` are oldest first. */
export function useMessages(conversationId: string) {
  const query = useInfiniteQuery({
    queryKey: queryKeys.messages(conversationId),
    queryFn: ({ pageParam, signal }) =>
      request<Wire<MessagePage>>(
        `/api/conversations/${conversationId}/messages${queryString({ beforeSeq: pageParam })}`,
        { signal },
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.hasEarlier ? page.messages[0]?.seq : undefined),
    refetchInterval: usePollInterval(),
  });
  const messages = query.data?.pages.toReversed().flatMap((page) => page.messages) ?? [];
  return { ...query, messages };
}

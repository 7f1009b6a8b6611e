'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import type { MessagePage } from '@/lib/conversations/schemas';
import { queryKeys } from '../api/query-keys';
import { queryString } from '../api/query-string';
import { request } from '../api/request';
import type { Wire } from '../api/wire';
import { usePollInterval } from '../live/use-poll-interval';

type Place = Readonly<Partial<Record<'beforeSeq' | 'afterSeq' | 'aroundSeq', number>>>;

/** A thread from its end backwards, or, with `at`, from one of its messages both ways; `messages` are oldest first. */
export function useMessages(conversationId: string, at: number | undefined) {
  const query = useInfiniteQuery({
    queryKey: [...queryKeys.messages(conversationId), at ?? 'end'],
    queryFn: ({ pageParam, signal }) =>
      request<Wire<MessagePage>>(`/api/conversations/${conversationId}/messages${queryString(pageParam)}`, {
        signal,
      }),
    initialPageParam: (at === undefined ? {} : { aroundSeq: at }) as Place,
    getNextPageParam: ({ hasEarlier, messages: [first] }): Place | undefined =>
      hasEarlier && first ? { beforeSeq: first.seq } : undefined,
    getPreviousPageParam: ({ hasLater, messages }): Place | undefined => {
      const last = messages.at(-1);
      return hasLater && last ? { afterSeq: last.seq } : undefined;
    },
    refetchInterval: usePollInterval(),
  });
  const messages = query.data?.pages.toReversed().flatMap((page) => page.messages) ?? [];
  return { ...query, messages };
}

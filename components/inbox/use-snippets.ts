'use client';

import { useQuery } from '@tanstack/react-query';
import type { Snippet } from '@/lib/conversations/desk/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { Wire } from '../api/wire';

export type WireSnippet = Wire<Snippet>;

/** The replies that are kept ready. */
export function useSnippets() {
  return useQuery({
    queryKey: queryKeys.snippets,
    queryFn: ({ signal }) => request<{ snippets: WireSnippet[] }>('/api/snippets', { signal }),
    select: ({ snippets }) => snippets,
  });
}

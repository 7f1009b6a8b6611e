'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { queryString } from '../api/query-string';
import { request } from '../api/request';
import type { WireRowPage } from './price-list-api';

/** What the rows of an upload became, page by page; with `refused` only those that were not taken. */
export function useUploadRows(id: string, refused: boolean, enabled = true) {
  return useInfiniteQuery({
    queryKey: [...queryKeys.knowledgeBases, id, 'rows', refused],
    queryFn: ({ pageParam, signal }) =>
      request<WireRowPage>(
        `/api/knowledge-bases/${id}/rows${queryString({
          cursor: pageParam,
          limit: 100,
          kind: refused ? 'REFUSED' : null,
        })}`,
        { signal },
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.nextCursor,
    enabled,
  });
}

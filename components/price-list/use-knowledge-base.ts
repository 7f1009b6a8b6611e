'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { WireKnowledgeBase } from './price-list-api';

/** One upload with everything that was read in it. */
export function useKnowledgeBase(id: string | null) {
  return useQuery({
    queryKey: [...queryKeys.knowledgeBases, id],
    queryFn: ({ signal }) => request<WireKnowledgeBase>(`/api/knowledge-bases/${id}`, { signal }),
    enabled: id !== null,
  });
}

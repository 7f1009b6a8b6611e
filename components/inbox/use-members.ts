'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

export interface Colleague {
  readonly userId: string;
  readonly name: string;
}

/** Who belongs to the company. */
export function useMembers() {
  return useQuery({
    queryKey: queryKeys.members,
    queryFn: ({ signal }) => request<{ members: Colleague[] }>('/api/members', { signal }),
    select: ({ members }) => members,
    staleTime: 300_000,
  });
}

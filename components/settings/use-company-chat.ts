'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

/** The address of the company's own chat page, made when first asked for. */
export function useCompanyChat() {
  return useQuery({
    queryKey: queryKeys.companyChat,
    queryFn: ({ signal }) => request<{ url: string }>('/api/company/chat', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

'use client';

import { useQuery } from '@tanstack/react-query';
import type { Company } from '@/lib/companies/schemas';
import type { User } from '@/lib/identity/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { Wire } from '../api/wire';

export interface Me {
  readonly user: User;
  readonly companies: Wire<Company>[];
  readonly activeCompanyId: string | null;
}

/** The signed-in person and their companies. */
export function useMe() {
  return useQuery({ queryKey: queryKeys.me, queryFn: ({ signal }) => request<Me>('/api/me', { signal }) });
}

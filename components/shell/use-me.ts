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
  /** How many things wait for a person, for the badges. */
  readonly waiting?: { readonly conversations: number };
}

/** The signed-in person, their companies, and what waits for them. */
export function useMe() {
  return useQuery({ queryKey: queryKeys.me, queryFn: ({ signal }) => request<Me>('/api/me', { signal }) });
}

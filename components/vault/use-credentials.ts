'use client';

import { useQuery } from '@tanstack/react-query';
import type { CredentialView } from '@/lib/vault/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { Wire } from '../api/wire';

export type WireCredential = Wire<CredentialView>;

/** The company's outside accounts, their keys masked. */
export function useCredentials() {
  return useQuery({
    queryKey: queryKeys.credentials,
    queryFn: ({ signal }) => request<{ credentials: WireCredential[] }>('/api/vault', { signal }),
    select: ({ credentials }) => credentials,
  });
}

'use client';

import { useQuery } from '@tanstack/react-query';
import type { ApiToken, TokenScope } from '@/lib/identity/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { Wire } from '../api/wire';

export type WireToken = Wire<ApiToken>;

/** One's own tokens, and the scopes that one's role allows. */
export function useTokens() {
  return useQuery({
    queryKey: queryKeys.tokens,
    queryFn: ({ signal }) =>
      request<{ tokens: WireToken[]; scopes: TokenScope[] }>('/api/me/tokens', { signal }),
  });
}

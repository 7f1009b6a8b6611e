'use client';

import { useQuery } from '@tanstack/react-query';
import type { Hook, HookEvent } from '@/lib/hooks/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { Wire } from '../api/wire';

export type WireHook = Wire<Hook>;

/** Receivers of news, and what can be told. */
export function useHooks() {
  return useQuery({
    queryKey: queryKeys.hooks,
    queryFn: ({ signal }) => request<{ hooks: WireHook[]; events: HookEvent[] }>('/api/hooks', { signal }),
  });
}

'use client';

import { useQuery } from '@tanstack/react-query';
import type { AssistantRule } from '@/lib/assistant/rules/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { Wire } from '../api/wire';

export type WireRule = Wire<AssistantRule>;

/** The owner's rules, in their order. */
export function useRules() {
  return useQuery({
    queryKey: queryKeys.assistantRules,
    queryFn: ({ signal }) => request<{ rules: WireRule[] }>('/api/assistant/rules', { signal }),
  });
}

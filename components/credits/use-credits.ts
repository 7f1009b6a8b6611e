'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import { usePollInterval } from '../live/use-poll-interval';
import type { CreditsView } from './credits-api';

/** The balance and the packs. */
export function useCredits() {
  return useQuery({
    queryKey: queryKeys.credits,
    queryFn: ({ signal }) => request<CreditsView>('/api/credits', { signal }),
    refetchInterval: usePollInterval(),
  });
}

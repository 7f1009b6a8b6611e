'use client';

import { useQuery } from '@tanstack/react-query';
import type { Outcome, OutcomeReason } from '@/lib/conversations/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

/** How it seems to have ended. */
export function useSuggestedOutcome(conversationId: string) {
  return useQuery({
    queryKey: [...queryKeys.conversation(conversationId), 'outcome'],
    queryFn: ({ signal }) =>
      request<{ outcome: Outcome | null; reason: OutcomeReason | null }>(
        `/api/conversations/${conversationId}/outcome`,
        { signal },
      ),
  });
}

'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TriedAnswer, TryAnswer } from '@/lib/assistant/trial/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

/** Asks what a message would be answered. */
export function useTrial() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: TryAnswer) =>
      request<TriedAnswer>('/api/assistant/trial', { method: 'POST', json: wish }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.assistantBudget }),
  });
}

'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../../api/query-keys';
import { request } from '../../api/request';

export interface Verdict {
  readonly as: 'same' | 'different';
  /** Which of the two is offered. */
  readonly keep?: string;
}

/** Says whether two tracks are the same recording. It can be said again in another way. */
export function useSettle(id: string, onSettled?: (verdict: Verdict) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (verdict: Verdict) =>
      request<unknown>(`/api/music/duplicates/${id}`, { method: 'POST', json: verdict }),
    onSuccess: (_, verdict) => {
      void client.invalidateQueries({ queryKey: queryKeys.music });
      onSettled?.(verdict);
    },
  });
}

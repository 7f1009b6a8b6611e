'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

/** Sends a message once more. */
export function useReplay(hookId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      request<unknown>(`/api/hooks/deliveries/${id}/replay`, { method: 'POST', json: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.hookDeliveries(hookId) }),
  });
}

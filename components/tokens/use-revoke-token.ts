'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

/** Ends one of one's own tokens at once. */
export function useRevokeToken(id: string, onRevoked: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<unknown>(`/api/me/tokens/${id}`, { method: 'DELETE' }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.tokens });
      onRevoked();
    },
  });
}

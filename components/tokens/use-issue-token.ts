'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { IssueToken } from '@/lib/identity/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { WireToken } from './use-tokens';

/** Makes a token. Its value is forgotten with the component that asked. */
export function useIssueToken(onIssued: (value: string) => void) {
  const client = useQueryClient();
  return useMutation({
    gcTime: 0,
    mutationFn: (wish: IssueToken) =>
      request<{ token: WireToken; value: string }>('/api/me/tokens', { method: 'POST', json: wish }),
    onSuccess: ({ value }) => {
      void client.invalidateQueries({ queryKey: queryKeys.tokens });
      onIssued(value);
    },
  });
}

'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

/** Keeps the assistant silent for so many more minutes, or (null) until the conversation is handed back. */
export function useExtendLease(conversationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (minutes: number | null) =>
      request<unknown>(`/api/conversations/${conversationId}/lease`, { method: 'PUT', json: { minutes } }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.conversation(conversationId) }),
  });
}

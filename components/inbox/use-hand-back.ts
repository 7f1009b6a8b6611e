'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

/** Lets the assistant answer again. */
export function useHandBack(conversationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<unknown>(`/api/conversations/${conversationId}/hand-back`, { method: 'POST' }),
    onSuccess: () => refresh(),
  });

  function refresh() {
    const keys = [
      queryKeys.conversations,
      queryKeys.conversation(conversationId),
      queryKeys.messages(conversationId),
    ];
    return Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
  }
}

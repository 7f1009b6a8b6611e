'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

/** Sends a message once more that its channel did not take. */
export function useResend(conversationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (messageId: string) =>
      request<unknown>(`/api/conversations/${conversationId}/messages/${messageId}/resend`, {
        method: 'POST',
      }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.messages(conversationId) }),
  });
}

'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { WireConversation } from './use-conversations';

/** Gives the conversation to somebody, or to nobody; shown at once, taken back when it is refused. */
export function useAssign(conversationId: string) {
  const client = useQueryClient();
  const queryKey = queryKeys.conversation(conversationId);
  return useMutation({
    mutationFn: (assigneeId: string | null) =>
      request<WireConversation>(`/api/conversations/${conversationId}/assignee`, {
        method: 'PUT',
        json: { assigneeId },
      }),
    onMutate: async (assigneeId) => {
      await client.cancelQueries({ queryKey, exact: true });
      const before = client.getQueryData<WireConversation>(queryKey);
      if (before) client.setQueryData(queryKey, { ...before, assigneeId });
      return { before };
    },
    onError: (_error, _assigneeId, context) => {
      if (context?.before) client.setQueryData(queryKey, context.before);
    },
    onSuccess: (now) => client.setQueryData(queryKey, now),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.conversations }),
  });
}

'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Outcome, OutcomeReason } from '@/lib/conversations/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { WireConversation } from './use-conversations';

export interface Ending {
  readonly outcome: Outcome;
  readonly reason: OutcomeReason | null;
  readonly note: string;
}

/** Closes a conversation with how it ended, or (null) opens it again. */
export function useClose(conversationId: string) {
  const client = useQueryClient();
  const path = `/api/conversations/${conversationId}`;
  return useMutation({
    mutationFn: (ending: Ending | null) =>
      ending === null
        ? request<WireConversation>(`${path}/reopen`, { method: 'POST' })
        : request<WireConversation>(`${path}/close`, { method: 'POST', json: ending }),
    onSuccess: (now) => {
      client.setQueryData(queryKeys.conversation(conversationId), now);
      void client.invalidateQueries({ queryKey: queryKeys.messages(conversationId) });
      return client.invalidateQueries({ queryKey: queryKeys.conversations });
    },
  });
}

'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ConversationSettings } from '@/lib/conversations/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

const path = '/api/conversation-settings';

/** How long a person holds a conversation, and how much history is kept. */
export function useConversationSettings(onSaved: () => void) {
  const client = useQueryClient();
  const settings = useQuery({
    queryKey: queryKeys.conversationSettings,
    queryFn: ({ signal }) => request<ConversationSettings>(path, { signal }),
  });
  const save = useMutation({
    mutationFn: (wish: ConversationSettings) =>
      request<ConversationSettings>(path, { method: 'PUT', json: wish }),
    onSuccess: (saved) => {
      client.setQueryData(queryKeys.conversationSettings, saved);
      onSaved();
    },
  });
  return { settings, save };
}

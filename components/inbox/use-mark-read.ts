'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

/** Marks a conversation as read while somebody really has it before their eyes. */
export function useMarkRead(conversationId: string, unread: number): void {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: () => request<unknown>(`/api/conversations/${conversationId}/read`, { method: 'POST' }),
    onSuccess: () => {
      for (const queryKey of [queryKeys.conversations, queryKeys.conversation(conversationId)]) {
        void client.invalidateQueries({ queryKey });
      }
    },
  });

  useEffect(() => {
    if (unread === 0) return;
    const look = () => {
      if (document.visibilityState === 'visible') mutate();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [unread, mutate]);
}

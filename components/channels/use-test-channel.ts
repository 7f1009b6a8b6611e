'use client';

import { useMutation } from '@tanstack/react-query';
import { request } from '../api/request';

/** Sends a line of testing: to the account itself, or into the conversation named. */
export function useTestChannel(id: string) {
  return useMutation({
    mutationFn: (conversationId: string | null) =>
      request<{ sent: true }>(`/api/channels/${id}/test`, {
        method: 'POST',
        json: conversationId === null ? {} : { conversationId },
      }),
  });
}

'use client';

import { useMutation } from '@tanstack/react-query';
import type { AdapterName } from '@/lib/channels/schemas';
import { request } from '../api/request';

/** Takes the owner to the other side to log in; they come back to the channels screen. */
export function useBeginLogin(adapter: AdapterName, channelId: string | null) {
  return useMutation({
    mutationFn: () =>
      request<{ url: string }>('/api/channels/logins', {
        method: 'POST',
        json: channelId === null ? { adapter } : { adapter, channelId },
      }),
    onSuccess: ({ url }) => window.location.assign(url),
  });
}

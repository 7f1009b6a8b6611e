'use client';

import { useMutation } from '@tanstack/react-query';
import { request } from '../api/request';

/** Closes the session, then leaves with a full load, so that nothing of it stays in memory. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => request<unknown>('/api/session', { method: 'DELETE' }),
    onSuccess: () => window.location.assign('/sign-in'),
  });
}

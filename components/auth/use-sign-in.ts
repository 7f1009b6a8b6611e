'use client';

import { useMutation } from '@tanstack/react-query';
import { request } from '../api/request';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Opens a session and goes where the person was heading, with a full load: nothing of a former session stays. */
export function useSignIn(next: string) {
  return useMutation({
    mutationFn: (credentials: Credentials) =>
      request<unknown>('/api/session', { method: 'POST', json: credentials }),
    onSuccess: () => window.location.assign(next),
  });
}

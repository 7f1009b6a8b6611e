'use client';

import { useMutation } from '@tanstack/react-query';
import { request } from '../api/request';
import { chooseLanguage } from '../preferences/choose-language';
import type { Me } from '../shell/use-me';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

/**
 * Opens a session, takes over the person's own language, and goes where they were heading, with a full load: nothing of
 * a former session stays.
 */
export function useSignIn(next: string) {
  return useMutation({
    mutationFn: async (credentials: Credentials) => {
      await request<unknown>('/api/session', { method: 'POST', json: credentials });
      const me = await request<Me>('/api/me');
      chooseLanguage(me.user.language);
    },
    onSuccess: () => window.location.assign(next),
  });
}

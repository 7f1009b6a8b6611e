'use client';

import { useMutation } from '@tanstack/react-query';
import type { SignUp } from '@/lib/identity/schemas';
import { request } from '../api/request';

/** Makes the account, which is signed in at once, and leads to the first steps. */
export function useSignUp() {
  return useMutation({
    mutationFn: (wish: SignUp) => request<unknown>('/api/auth/sign-up', { method: 'POST', json: wish }),
    onSuccess: () => window.location.assign('/welcome'),
  });
}

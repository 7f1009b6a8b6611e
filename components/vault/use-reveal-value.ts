'use client';

import { useMutation } from '@tanstack/react-query';
import type { RevealValue } from '@/lib/vault/schemas';
import { request } from '../api/request';

/** Asks for one key in the clear. The answer is forgotten with the component that asked. */
export function useRevealValue() {
  return useMutation({
    gcTime: 0,
    mutationFn: ({ credentialId, ...wish }: RevealValue) =>
      request<{ value: string }>(`/api/vault/${credentialId}/reveal`, { method: 'POST', json: wish }),
  });
}

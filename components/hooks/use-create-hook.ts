'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CreateHook } from '@/lib/hooks/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

/** Adds a receiver. Its secret is forgotten with the component that asked. */
export function useCreateHook(onCreated: (secret: string) => void) {
  const client = useQueryClient();
  return useMutation({
    gcTime: 0,
    mutationFn: (wish: CreateHook) =>
      request<{ secret: string }>('/api/hooks', { method: 'POST', json: wish }),
    onSuccess: ({ secret }) => {
      void client.invalidateQueries({ queryKey: queryKeys.hooks });
      onCreated(secret);
    },
  });
}

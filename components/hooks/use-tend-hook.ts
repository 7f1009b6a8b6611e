'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChangeHook } from '@/lib/hooks/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

interface Heard {
  readonly onSecret: (secret: string) => void;
  readonly onRemoved: () => void;
}

/** Changes a receiver, gives it a new secret, or forgets it. */
export function useTendHook(id: string, { onSecret, onRemoved }: Heard) {
  const client = useQueryClient();
  const readAgain = () => void client.invalidateQueries({ queryKey: queryKeys.hooks });
  const change = useMutation({
    mutationFn: (wish: ChangeHook) => request<unknown>(`/api/hooks/${id}`, { method: 'PATCH', json: wish }),
    onSuccess: readAgain,
  });
  const rotate = useMutation({
    gcTime: 0,
    mutationFn: () => request<{ secret: string }>(`/api/hooks/${id}/secret`, { method: 'POST', json: {} }),
    onSuccess: ({ secret }) => onSecret(secret),
  });
  const remove = useMutation({
    mutationFn: () => request<unknown>(`/api/hooks/${id}`, { method: 'DELETE' }),
    onSuccess: () => {
      readAgain();
      onRemoved();
    },
  });
  return { change, rotate, remove };
}

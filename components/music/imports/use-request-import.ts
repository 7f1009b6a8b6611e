'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RequestImport } from '@/lib/music/schemas';
import { queryKeys } from '../../api/query-keys';
import { request } from '../../api/request';

/** Asks for an import, which then goes on by itself; `onAsked` hears its id. */
export function useRequestImport(onAsked: (id: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: RequestImport) =>
      request<{ importId: string }>('/api/music/import/bulk?async=1', { method: 'POST', json: wish }),
    onSuccess: ({ importId }) => {
      void client.invalidateQueries({ queryKey: queryKeys.musicImports });
      onAsked(importId);
    },
  });
}

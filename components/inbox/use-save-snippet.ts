'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { WireSnippet } from './use-snippets';

/** Keeps a reply ready, or (with its id) changes one. */
export function useSaveSnippet(onSaved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...json }: { id?: string; name: string; text: string }) =>
      request<WireSnippet>(id ? `/api/snippets/${id}` : '/api/snippets', {
        method: id ? 'PUT' : 'POST',
        json,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queryKeys.snippets });
      onSaved();
    },
  });
}

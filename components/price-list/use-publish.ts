'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PublishResult } from '@/lib/knowledge/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

/** Puts what was read on sale; rows are matched by SKU. */
export function usePublish(onPublished: (result: PublishResult) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      request<PublishResult>(`/api/knowledge-bases/${id}/publish`, { method: 'POST' }),
    onSuccess: (result) => {
      for (const queryKey of [queryKeys.knowledgeBases, queryKeys.items, queryKeys.faq]) {
        void client.invalidateQueries({ queryKey });
      }
      onPublished(result);
    },
  });
}

'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PublishResult } from '@/lib/knowledge/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { Missing } from './price-list-api';

interface Wish {
  readonly id: string;
  readonly missing: Missing;
  /** Of the dry run that was looked at. */
  readonly basis?: string;
}

/** Puts what was read on sale; rows are matched by SKU. Nothing but what the dry run has shown. */
export function usePublish(onPublished: (result: PublishResult) => void) {
  const client = useQueryClient();
  const { knowledgeBases, items, faq, priceListVersions } = queryKeys;
  const refresh = () => {
    for (const queryKey of [knowledgeBases, items, faq, priceListVersions])
      void client.invalidateQueries({ queryKey });
  };
  return useMutation({
    mutationFn: ({ id, ...json }: Wish) =>
      request<PublishResult>(`/api/knowledge-bases/${id}/publish`, { method: 'POST', json }),
    onSuccess: (result) => {
      refresh();
      onPublished(result);
    },
    // Perhaps the catalogue has moved on: what would change has to be looked at once more.
    onError: () => {
      refresh();
      void client.invalidateQueries({ queryKey: queryKeys.dryRuns });
    },
  });
}

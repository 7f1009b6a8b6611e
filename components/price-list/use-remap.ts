'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PriceListMapping } from '@/lib/knowledge/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { WireKnowledgeBase } from './price-list-api';

/** Has an upload read again as its owner says that the columns are; null: as X8 understands it. */
export function useRemap(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (mapping: PriceListMapping | null) =>
      request<WireKnowledgeBase>(`/api/knowledge-bases/${id}/mapping`, { method: 'PUT', json: { mapping } }),
    onSuccess: (knowledgeBase) => {
      client.setQueryData([...queryKeys.knowledgeBases, id], knowledgeBase);
      void client.invalidateQueries({ queryKey: queryKeys.knowledgeBases });
      void client.invalidateQueries({ queryKey: queryKeys.dryRuns });
    },
  });
}

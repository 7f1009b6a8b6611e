'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { WireKnowledgeBase } from './price-list-api';

/** Has a file, or the sample, read; nothing is sold from it before it is published. */
export function useUploadPriceList(onRead: (knowledgeBase: WireKnowledgeBase) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (source: File | 'sample') => {
      if (source === 'sample') {
        return request<WireKnowledgeBase>('/api/knowledge-bases', { method: 'POST', json: { sample: true } });
      }
      const form = new FormData();
      form.set('file', source);
      return request<WireKnowledgeBase>('/api/knowledge-bases', { method: 'POST', form });
    },
    onSuccess: (knowledgeBase) => {
      client.setQueryData([...queryKeys.knowledgeBases, knowledgeBase.id], knowledgeBase);
      void client.invalidateQueries({ queryKey: queryKeys.knowledgeBases, exact: true });
      onRead(knowledgeBase);
    },
  });
}

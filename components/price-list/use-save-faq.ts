'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { NewFaq } from '@/lib/knowledge/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { WireFaq } from './price-list-api';

/** Adds an answer, or changes the one with that id. */
export function useSaveFaq(onSaved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, entry }: { id: string | null; entry: NewFaq }) =>
      request<WireFaq>(id === null ? '/api/faq' : `/api/faq/${id}`, {
        method: id === null ? 'POST' : 'PATCH',
        json: entry,
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.faq });
      onSaved();
    },
  });
}

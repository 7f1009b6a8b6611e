'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SynonymGroup } from '@/lib/knowledge/synonyms/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { Wire } from '../api/wire';

export type WireSynonyms = Wire<SynonymGroup>;

/** The company's own synonyms, with what can be done to them. */
export function useSynonyms() {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: queryKeys.synonyms });
  return {
    list: useQuery({
      queryKey: queryKeys.synonyms,
      queryFn: ({ signal }) => request<{ synonyms: WireSynonyms[] }>('/api/synonyms', { signal }),
    }),
    add: useMutation({
      mutationFn: (phrases: readonly string[]) =>
        request<WireSynonyms>('/api/synonyms', { method: 'POST', json: { phrases } }),
      onSuccess: refresh,
    }),
    remove: useMutation({
      mutationFn: ({ id }: WireSynonyms) => request<unknown>(`/api/synonyms/${id}`, { method: 'DELETE' }),
      onSuccess: refresh,
    }),
  };
}

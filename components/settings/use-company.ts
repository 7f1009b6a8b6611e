'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Company, CompanyChange } from '@/lib/companies/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { Wire } from '../api/wire';

export type WireCompany = Wire<Company>;

/** The company one works in, and the way to change it. */
export function useCompany(onSaved: () => void) {
  const client = useQueryClient();
  const company = useQuery({
    queryKey: queryKeys.company,
    queryFn: ({ signal }) => request<WireCompany>('/api/company', { signal }),
  });
  const save = useMutation({
    mutationFn: (change: CompanyChange) =>
      request<WireCompany>('/api/company', { method: 'PATCH', json: change }),
    onSuccess: (saved) => {
      client.setQueryData(queryKeys.company, saved);
      void client.invalidateQueries({ queryKey: queryKeys.me });
      onSaved();
    },
  });
  return { company, save };
}

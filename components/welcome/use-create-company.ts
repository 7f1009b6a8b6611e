'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Company, NewCompany } from '@/lib/companies/schemas';
import { request } from '../api/request';
import type { Wire } from '../api/wire';

/** Creates a company; the session works in it from now on, so every former answer is forgotten. */
export function useCreateCompany(onCreated: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: NewCompany) =>
      request<Wire<Company>>('/api/companies', { method: 'POST', json: wish }),
    onSuccess: async () => {
      await client.resetQueries();
      onCreated();
    },
  });
}

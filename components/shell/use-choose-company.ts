'use client';

import { useMutation } from '@tanstack/react-query';
import { request } from '../api/request';

/** Changes the company the session works in, then loads afresh: no answer about the other one may stay. */
export function useChooseCompany() {
  return useMutation({
    mutationFn: (companyId: string) =>
      request<unknown>('/api/me/company', { method: 'POST', json: { companyId } }),
    onSuccess: () => window.location.assign('/inbox'),
  });
}

'use client';

import { useMutation } from '@tanstack/react-query';
import { request } from '../api/request';

/** Goes to the page where the pack is paid. */
export function useBuyPack() {
  return useMutation({
    mutationFn: (pack: string) =>
      request<{ payUrl: string }>('/api/credits/packs', { method: 'POST', json: { pack } }),
    onSuccess: ({ payUrl }) => window.location.assign(payUrl),
  });
}

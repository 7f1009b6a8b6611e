'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useLocale } from 'next-intl';
import type { PublicPayment } from '@/lib/payments/schemas';
import { request } from '../api/request';

/** Pays the test checkout and goes the way of everybody who has paid: to the chat, where the confirmation arrives. */
export function usePayTest({ id }: PublicPayment) {
  const language = useLocale();
  const router = useRouter();
  return useMutation({
    mutationFn: () => request<unknown>(`/api/pay/${id}`, { method: 'POST', language }),
    onSuccess: () => window.location.assign(`/api/pay/${id}/return`),
    // The link may have closed while the page was open: what can be done now is drawn anew.
    onError: () => router.refresh(),
  });
}

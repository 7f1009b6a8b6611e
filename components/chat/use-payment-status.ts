'use client';

import { useQuery } from '@tanstack/react-query';
import type { PublicPayment } from '@/lib/payments/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { Wire } from '../api/wire';

/** How a payment stands now: the card in the thread tells how it stood when it was sent. Undefined until it is known. */
export function usePaymentStatus(paymentId: string): PublicPayment['status'] | undefined {
  const { data } = useQuery({
    queryKey: queryKeys.payment(paymentId),
    queryFn: ({ signal }) => request<Wire<PublicPayment>>(`/api/pay/${paymentId}`, { signal }),
  });
  return data?.status;
}

'use client';

import { useQuery } from '@tanstack/react-query';
import type { Cart } from '@/lib/orders/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

/** The cart as it grows; every message may change it, so it is read again with the conversation. */
export function useCart(conversationId: string) {
  return useQuery({
    queryKey: [...queryKeys.conversation(conversationId), 'cart'],
    queryFn: ({ signal }) => request<Cart>(`/api/conversations/${conversationId}/cart`, { signal }),
  });
}

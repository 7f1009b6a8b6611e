'use client';

import { useQuery } from '@tanstack/react-query';
import type { ConversationPage } from '@/lib/conversations/listing/schemas';
import type { CatalogueItem } from '@/lib/knowledge/schemas';
import { queryString } from '../api/query-string';
import { request } from '../api/request';
import type { Wire } from '../api/wire';
import type { OrderPage } from '../orders/order-view';

/** What the search offers beside the screens: recent customers and orders, and the items that match. */
export function useCommandResults(open: boolean, query: string) {
  const conversations = useQuery({
    queryKey: ['command', 'conversations'],
    queryFn: () => request<Wire<ConversationPage>>('/api/conversations'),
    enabled: open,
  });
  const orders = useQuery({
    queryKey: ['command', 'orders'],
    queryFn: () => request<OrderPage>('/api/orders'),
    enabled: open,
  });
  const items = useQuery({
    queryKey: ['command', 'items', query],
    queryFn: ({ signal }) =>
      request<{ items: Wire<CatalogueItem>[] }>(`/api/items${queryString({ query })}`, { signal }),
    enabled: open && query.length > 1,
    placeholderData: (previous) => previous,
  });
  return {
    conversations: conversations.data?.conversations ?? [],
    orders: orders.data?.orders ?? [],
    items: query.length > 1 ? (items.data?.items.slice(0, 6) ?? []) : [],
  };
}

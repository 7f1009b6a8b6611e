'use client';

import { useQuery } from '@tanstack/react-query';
import type { ContactCard } from '@/lib/conversations/desk/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { Wire } from '../api/wire';

/** What is known of a customer over all their threads. */
export function useContactCard(contactId: string) {
  return useQuery({
    queryKey: queryKeys.contact(contactId),
    queryFn: ({ signal }) => request<Wire<ContactCard>>(`/api/contacts/${contactId}`, { signal }),
  });
}

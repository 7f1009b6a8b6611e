'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

/** Erases a customer for good; what shows them is asked again. */
export function useEraseContact(contactId: string, onErased: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request(`/api/contacts/${contactId}`, { method: 'DELETE' }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.conversations });
      void client.invalidateQueries({ queryKey: queryKeys.orders });
      onErased();
    },
  });
}

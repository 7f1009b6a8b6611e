'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ItemChange, NewItem } from '@/lib/knowledge/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { WireItem } from './price-list-api';

type Save =
  | { readonly id: string; readonly item: ItemChange }
  | { readonly id: null; readonly item: NewItem };

/** Creates an item, or changes the one with that id. */
export function useSaveItem(onSaved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, item }: Save) =>
      id === null
        ? request<WireItem>('/api/items', { method: 'POST', json: item })
        : request<WireItem>(`/api/items/${id}`, { method: 'PATCH', json: item }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.items });
      onSaved();
    },
  });
}

'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

export interface Restored {
  readonly version: number;
  readonly created: number;
  readonly changed: number;
  readonly withdrawn: number;
}

/** Puts the price list back as it stood at the end of a version. */
export function useRestore(onRestored: (restored: Restored) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (number: number) =>
      request<Restored>(`/api/price-list-versions/${number}/restore`, { method: 'POST' }),
    onSuccess: (restored) => {
      for (const queryKey of [queryKeys.priceListVersions, queryKeys.items, queryKeys.faq]) {
        void client.invalidateQueries({ queryKey });
      }
      onRestored(restored);
    },
  });
}

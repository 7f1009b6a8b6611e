'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

/** Ends a campaign: who comes by its link is no longer counted. */
export function useEndCampaign(id: string, onEnded: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<unknown>(`/api/campaigns/${id}`, { method: 'DELETE' }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.campaigns });
      onEnded();
    },
  });
}

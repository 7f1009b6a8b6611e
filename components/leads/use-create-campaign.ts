'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Campaign, NewCampaign } from '@/lib/channels/campaigns/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { Wire } from '../api/wire';

/** Makes a link with a code of its own. */
export function useCreateCampaign(onCreated: (campaign: Wire<Campaign>) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (campaign: NewCampaign) =>
      request<Wire<Campaign>>('/api/campaigns', { method: 'POST', json: campaign }),
    onSuccess: (campaign) => {
      void client.invalidateQueries({ queryKey: queryKeys.campaigns });
      onCreated(campaign);
    },
  });
}

'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChannelKind } from '@/lib/channels/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { WireOverview } from './channels-api';

/** Chooses which kinds of channels are offered at all. The switch moves at once; the blocks follow from the server. */
export function useOfferChannels() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (kinds: readonly ChannelKind[]) =>
      request<unknown>('/api/channels/offered', { method: 'PUT', json: { kinds } }),
    onMutate: async (kinds) => {
      await client.cancelQueries({ queryKey: queryKeys.channels });
      const before = client.getQueryData<WireOverview>(queryKeys.channels);
      if (before) client.setQueryData(queryKeys.channels, withOffered(before, kinds));
      return { before };
    },
    onError: (_error, _kinds, context) => {
      if (context?.before) client.setQueryData(queryKeys.channels, context.before);
    },
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.channels }),
  });
}

function withOffered(overview: WireOverview, kinds: readonly ChannelKind[]): WireOverview {
  return {
    ...overview,
    offers: overview.offers.map((offer) => {
      if (!kinds.includes(offer.kind)) return { ...offer, blocked: 'not-chosen' };
      return offer.blocked === 'not-chosen' ? { ...offer, blocked: null } : offer;
    }),
  };
}

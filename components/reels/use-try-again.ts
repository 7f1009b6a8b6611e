'use client';

import { useMutation } from '@tanstack/react-query';
import { request } from '../api/request';
import type { WireReel, WireReelOrder } from './reels-api';
import { useOrderReels } from './use-order-reels';

/** Orders one video more of the wish that a failed one came from. */
export function useTryAgain() {
  const order = useOrderReels();
  return useMutation({
    mutationFn: async (id: string) => {
      const asked = await request<{ reel: WireReel; order: WireReelOrder }>(`/api/reels/${id}`);
      const { photoId, text, template, wishes, price, soundtrackId } = asked.order;
      return order.mutateAsync({
        photoId,
        text,
        template,
        wishes,
        soundtrackId,
        ...(price === null ? {} : { price }),
        count: 1,
      });
    },
  });
}

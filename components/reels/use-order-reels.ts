'use client';

import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { RequestReels } from '@/lib/reels/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import { orderKey } from './order-key';
import type { Ordered, ReelsPage } from './reels-api';

export type ReelWish = Omit<RequestReels, 'key'>;

/**
 * Orders videos. However often a wish is sent, by a second click or again after the line broke, it is one order: it keeps
 * its key until it is answered or becomes another wish.
 */
export function useOrderReels(onOrdered?: (ordered: Ordered) => void) {
  const client = useQueryClient();
  const sent = useRef({ wish: '', key: '' });

  function keyOf(wish: ReelWish): string {
    const said = JSON.stringify(wish);
    if (sent.current.wish !== said) sent.current = { wish: said, key: orderKey() };
    return sent.current.key;
  }

  return useMutation({
    mutationFn: (wish: ReelWish) =>
      request<Ordered>('/api/reels', { method: 'POST', json: { ...wish, key: keyOf(wish) } }),
    onSuccess: (ordered) => {
      sent.current = { wish: '', key: '' };
      client.setQueryData<InfiniteData<ReelsPage>>(queryKeys.reels, (before) => withNew(before, ordered));
      void client.invalidateQueries({ queryKey: queryKeys.reels });
      void client.invalidateQueries({ queryKey: queryKeys.credits });
      onOrdered?.(ordered);
    },
  });
}

// They stand in the gallery at once, before it is read again.
function withNew(before: InfiniteData<ReelsPage> | undefined, { reels }: Ordered) {
  const [first, ...rest] = before?.pages ?? [];
  if (!before || !first) return before;
  const known = new Set(first.reels.map(({ id }) => id));
  const added = reels.filter(({ id }) => !known.has(id)).toReversed();
  const balance = { ...first.balance, available: first.balance.available - added.length };
  return { ...before, pages: [{ ...first, balance, reels: [...added, ...first.reels] }, ...rest] };
}

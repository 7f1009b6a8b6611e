'use client';

import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { RequestClip } from '@/lib/subtitles/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import { orderKey } from '../reels/order-key';
import type { ClipsPage, WireClip } from './clips-api';

export type ClipWish = Omit<RequestClip, 'key'>;

/**
 * Asks for a clip. However often a wish is sent, by a second click or again after the line broke, it is one clip: it keeps
 * its key until it is answered or becomes another wish.
 */
export function useRequestClip(onRequested?: (clip: WireClip) => void) {
  const client = useQueryClient();
  const sent = useRef({ wish: '', key: '' });

  function keyOf(wish: ClipWish): string {
    const said = JSON.stringify(wish);
    if (sent.current.wish !== said) sent.current = { wish: said, key: orderKey() };
    return sent.current.key;
  }

  return useMutation({
    mutationFn: (wish: ClipWish) =>
      request<WireClip>('/api/clips', { method: 'POST', json: { ...wish, key: keyOf(wish) } }),
    onSuccess: (clip) => {
      sent.current = { wish: '', key: '' };
      client.setQueryData<InfiniteData<ClipsPage>>(queryKeys.clips, (before) => withNew(before, clip));
      client.setQueryData(queryKeys.clip(clip.id), clip);
      void client.invalidateQueries({ queryKey: queryKeys.clips });
      void client.invalidateQueries({ queryKey: queryKeys.clipRules });
      onRequested?.(clip);
    },
  });
}

// It stands in the list at once, before that is read again.
function withNew(before: InfiniteData<ClipsPage> | undefined, clip: WireClip) {
  const [first, ...rest] = before?.pages ?? [];
  if (!before || !first || first.clips.some(({ id }) => id === clip.id)) return before;
  return { ...before, pages: [{ ...first, clips: [clip, ...first.clips] }, ...rest] };
}

'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import { orderKey } from '../reels/order-key';
import type { WireClip } from './clips-api';

/** Asks once more for what a failed clip was asked for; pressed twice, it is one clip. */
export function useRepeatClip(onRequested?: (clip: WireClip) => void) {
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  return useMutation({
    mutationFn: (id: string) => {
      const key = keys.current.get(id) ?? orderKey();
      keys.current.set(id, key);
      return request<WireClip>(`/api/clips/${id}/again`, { method: 'POST', json: { key } });
    },
    onSuccess: (clip, id) => {
      keys.current.delete(id);
      client.setQueryData(queryKeys.clip(clip.id), clip);
      void client.invalidateQueries({ queryKey: queryKeys.clips });
      void client.invalidateQueries({ queryKey: queryKeys.clipRules });
      onRequested?.(clip);
    },
  });
}

'use client';

import { useMutation } from '@tanstack/react-query';
import { request } from '../api/request';
import type { WireReel, WireReelOrder } from './reels-api';

/** Reads the wish a video came from, to be used once more. */
export function useAgain(onRead: (order: WireReelOrder) => void) {
  return useMutation({
    mutationFn: async (id: string) =>
      (await request<{ reel: WireReel; order: WireReelOrder }>(`/api/reels/${id}`)).order,
    onSuccess: onRead,
  });
}

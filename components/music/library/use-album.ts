'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../../api/query-keys';
import { request } from '../../api/request';
import type { WireAlbum, WireTrack } from '../music-api';

/** An album with its tracks in their order. */
export function useAlbum(id: string) {
  return useQuery({
    queryKey: queryKeys.musicAlbum(id),
    queryFn: ({ signal }) =>
      request<{ album: WireAlbum; tracks: WireTrack[] }>(`/api/music/albums/${encodeURIComponent(id)}`, {
        signal,
      }),
  });
}

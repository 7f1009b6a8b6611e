'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../../api/query-keys';
import { request } from '../../api/request';
import type { WireCertificate } from '../music-api';

/** Where a track is from, since when, and under which licence. */
export function useCertificate(trackId: string) {
  return useQuery({
    queryKey: queryKeys.musicTrack(trackId),
    queryFn: ({ signal }) =>
      request<WireCertificate>(`/api/music/tracks/${encodeURIComponent(trackId)}/certificate`, { signal }),
  });
}

'use client';

import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../../api/query-keys';
import { request } from '../../api/request';
import type { WireTrack } from '../music-api';

/** One track of the library; an error when it is not offered any more. */
export function useTrack(id: string | null) {
  return useQuery({
    queryKey: [...queryKeys.musicTracks, 'one', id],
    queryFn: ({ signal }) =>
      request<{ track: WireTrack }>(`/api/music/tracks/${encodeURIComponent(id ?? '')}`, { signal }),
    select: ({ track }) => track,
    enabled: id !== null,
  });
}

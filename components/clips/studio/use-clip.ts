'use client';

import { useQuery } from '@tanstack/react-query';
import type { ClipCues } from '@/lib/subtitles/schemas';
import { queryKeys } from '../../api/query-keys';
import { request } from '../../api/request';
import { usePollInterval } from '../../live/use-poll-interval';
import type { WireClip } from '../clips-api';
import { isUnderWay } from '../is-under-way';
import { useStays } from './use-stays';

const hastyMs = 3_000;

/** One clip; and once it is ready its subtitles, and the video it was made of while that is kept. */
export function useClip(id: string) {
  const poll = usePollInterval();
  const stays = useStays(id);
  const clip = useQuery({
    queryKey: queryKeys.clip(id),
    queryFn: ({ signal }) => request<WireClip>(`/api/clips/${id}`, { signal }),
    enabled: stays,
    refetchInterval: ({ state }) =>
      state.data && isUnderWay(state.data) ? (poll === false ? false : hastyMs) : false,
  });
  const ready = clip.data?.stage === 'delivered';
  const cues = useQuery({
    queryKey: queryKeys.clipCues(id),
    queryFn: ({ signal }) => request<ClipCues>(`/api/clips/${id}/cues`, { signal }),
    enabled: ready,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const original = useQuery({
    queryKey: queryKeys.clipOriginal(id),
    queryFn: ({ signal }) => request<{ fileId: string }>(`/api/clips/${id}/original`, { signal }),
    enabled: ready,
    staleTime: 60_000,
  });
  return { clip, cues, original };
}

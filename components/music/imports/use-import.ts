'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { queryKeys } from '../../api/query-keys';
import { request } from '../../api/request';
import type { WireImportDetail } from '../music-api';
import { isRunning } from './is-running';

const hastyMs = 1_000;

/** One import with its tracks, asked again each second while it runs; the library is read anew when it ends. */
export function useImport(id: string) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: queryKeys.musicImport(id),
    queryFn: ({ signal }) =>
      request<WireImportDetail>(`/api/music/imports/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: ({ state }) => (state.data === undefined || isRunning(state.data) ? hastyMs : false),
  });
  const running = query.data !== undefined && isRunning(query.data);
  const ran = useRef(false);
  useEffect(() => {
    if (ran.current && !running) {
      for (const queryKey of [queryKeys.musicTracks, queryKeys.musicAlbums, queryKeys.musicStatistics])
        void client.invalidateQueries({ queryKey });
    }
    ran.current = running;
  }, [running, client]);
  return query;
}

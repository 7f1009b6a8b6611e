'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { queryKeys } from '../../api/query-keys';
import { queryString } from '../../api/query-string';
import { request } from '../../api/request';
import type { ImportsPage } from '../music-api';
import { isRunning } from './is-running';

const hastyMs = 2_000;
/** Imports begin by themselves too, by the clock. */
const calmMs = 30_000;

/** Imports, newest first; asked again often while one of them runs. */
export function useImports() {
  return useInfiniteQuery({
    queryKey: queryKeys.musicImports,
    queryFn: ({ pageParam, signal }) =>
      request<ImportsPage>(`/api/music/imports${queryString({ cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.imports.some(isRunning)) ? hastyMs : calmMs,
  });
}

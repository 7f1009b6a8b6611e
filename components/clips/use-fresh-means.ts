'use client';

import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { queryKeys } from '../api/query-keys';
import type { ClipsPage } from './clips-api';

/** A clip that failed is not counted: how many are left of today is then read again. */
export function useFreshMeans(data: InfiniteData<ClipsPage> | undefined): void {
  const client = useQueryClient();
  const failed = data?.pages.flatMap(({ clips }) => clips).filter(({ stage }) => stage === 'failed').length;
  const before = useRef(failed);
  useEffect(() => {
    if (failed === undefined || before.current === failed) return;
    if (before.current !== undefined) void client.invalidateQueries({ queryKey: queryKeys.clipRules });
    before.current = failed;
  }, [failed, client]);
}

'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { queryKeys } from '../../api/query-keys';

/** Whether a clip is not being deleted right now: looked up at each question, because the news of it come at any time. */
export function useStays(id: string): () => boolean {
  const client = useQueryClient();
  return useCallback(() => client.getQueryData(queryKeys.clipLeaving(id)) !== true, [client, id]);
}

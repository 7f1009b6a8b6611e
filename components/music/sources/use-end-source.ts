'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../../api/query-keys';
import { request } from '../../api/request';

/** Takes a source out of use, or back into it. Everything of the library is read anew: its tracks come and go with it. */
export function useEndSource(sourceId: string, onDone: () => void) {
  const client = useQueryClient();
  const onSuccess = () => {
    void client.invalidateQueries({ queryKey: queryKeys.music });
    onDone();
  };
  const address = `/api/music/sources/${sourceId}`;
  const withdraw = useMutation({
    mutationFn: (reason: string) =>
      request<unknown>(`${address}/withdraw`, { method: 'POST', json: { reason } }),
    onSuccess,
  });
  const restore = useMutation({
    mutationFn: () => request<unknown>(`${address}/restore`, { method: 'POST', json: {} }),
    onSuccess,
  });
  return { withdraw, restore };
}

'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../../api/query-keys';
import { request } from '../../api/request';

/** Calls an import off, or has what failed of it tried once more. */
export function useEndImport(id: string) {
  const client = useQueryClient();
  const onSuccess = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: queryKeys.musicImport(id) }),
      client.invalidateQueries({ queryKey: queryKeys.musicImports }),
    ]);
  const post = (what: 'cancel' | 'retry') => () =>
    request<unknown>(`/api/music/imports/${id}/${what}`, { method: 'POST', json: {} });
  const cancel = useMutation({ mutationFn: post('cancel'), onSuccess });
  const retry = useMutation({ mutationFn: post('retry'), onSuccess });
  return { cancel, retry };
}

'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../../../api/query-keys';
import { request } from '../../../api/request';
import { declarationOf } from './declaration-of';
import type { SourceDraft } from './source-draft';

/** Declares a source, or writes down what has changed about one; `onSaved` hears its id. */
export function useSaveSource(isNew: boolean, onSaved: (id: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (draft: SourceDraft) => {
      const { id, ...rest } = declarationOf(draft);
      if (isNew) await request('/api/music/sources', { method: 'POST', json: { id, ...rest } });
      else await request(`/api/music/sources/${id}`, { method: 'PATCH', json: rest });
      return id;
    },
    onSuccess: (id) => {
      void client.invalidateQueries({ queryKey: queryKeys.music });
      onSaved(id);
    },
  });
}

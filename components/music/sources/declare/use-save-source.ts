'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../../../api/query-keys';
import { request } from '../../../api/request';
import { declarationOf } from './declaration-of';
import type { SourceDraft } from './source-draft';

/**
 * Declares a source, or (`before`: as it was) writes down what has changed about one; `onSaved` hears its id. Rights that
 * were left as they are are not declared anew.
 */
export function useSaveSource(before: SourceDraft | null, onSaved: (id: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (draft: SourceDraft) => {
      const { id, rights, ...rest } = declarationOf(draft);
      if (before === null) {
        await request('/api/music/sources', { method: 'POST', json: { id, rights, ...rest } });
        return id;
      }
      const same = JSON.stringify(rights) === JSON.stringify(declarationOf(before).rights);
      const json = same ? rest : { rights, ...rest };
      await request(`/api/music/sources/${id}`, { method: 'PATCH', json });
      return id;
    },
    onSuccess: (id) => {
      void client.invalidateQueries({ queryKey: queryKeys.music });
      onSaved(id);
    },
  });
}

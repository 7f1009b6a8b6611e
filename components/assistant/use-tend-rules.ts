'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { NewRule, RuleChange } from '@/lib/assistant/rules/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { WireRule } from './use-rules';

const path = '/api/assistant/rules';

/** Adds, changes, deletes and sorts rules. */
export function useTendRules(onSaved: () => void = () => {}) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: queryKeys.assistantRules });
  const save = useMutation({
    mutationFn: ({ id, rule }: { id: string | null; rule: NewRule | RuleChange }) =>
      id === null
        ? request<WireRule>(path, { method: 'POST', json: rule })
        : request<WireRule>(`${path}/${id}`, { method: 'PATCH', json: rule }),
    onSuccess: async () => {
      await again();
      onSaved();
    },
  });
  const remove = useMutation({
    mutationFn: (id: string) => request(`${path}/${id}`, { method: 'DELETE' }),
    onSuccess: again,
  });
  const sort = useMutation({
    mutationFn: (ids: readonly string[]) =>
      request<{ rules: WireRule[] }>(`${path}/order`, { method: 'PUT', json: { ids } }),
    onSuccess: (sorted) => client.setQueryData(queryKeys.assistantRules, sorted),
    onError: again,
  });
  return { save, remove, sort };
}

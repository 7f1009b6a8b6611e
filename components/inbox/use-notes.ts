'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Note } from '@/lib/conversations/desk/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { Wire } from '../api/wire';
import { usePollInterval } from '../live/use-poll-interval';

export type WireNote = Wire<Note>;

/** What colleagues noted beside a thread, with ways to add to it and to take back one's own. */
export function useNotes(conversationId: string) {
  const client = useQueryClient();
  const queryKey = [...queryKeys.conversation(conversationId), 'notes'];
  const path = `/api/conversations/${conversationId}/notes`;
  const refresh = () => {
    void client.invalidateQueries({ queryKey: queryKeys.contacts });
    return client.invalidateQueries({ queryKey });
  };
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => request<{ notes: WireNote[] }>(path, { signal }),
    refetchInterval: usePollInterval(),
  });
  const add = useMutation({
    mutationFn: (text: string) => request<WireNote>(path, { method: 'POST', json: { text } }),
    onSuccess: refresh,
  });
  const remove = useMutation({
    mutationFn: (id: string) => request(`${path}/${id}`, { method: 'DELETE' }),
    onSuccess: refresh,
  });
  return { notes: data?.notes ?? none, add, remove };
}

const none: readonly WireNote[] = [];

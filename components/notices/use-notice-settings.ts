'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NoticePreferences, NoticeSettings } from '@/lib/notices/schemas';
import { request } from '../api/request';

const key = ['notices'];

/** By which ways the signed-in person hears about the company. A switch moves at once, and back when it was not saved. */
export function useNoticeSettings({ linking }: { linking: boolean }) {
  const client = useQueryClient();
  const settings = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => request<NoticeSettings>('/api/notices', { signal }),
    // The link is made in another program: the page looks until it is there.
    refetchInterval: linking ? 2_000 : false,
  });
  const save = useMutation({
    mutationFn: (json: NoticePreferences) => request<NoticeSettings>('/api/notices', { method: 'PUT', json }),
    onMutate: (wish) => {
      const before = client.getQueryData<NoticeSettings>(key);
      if (before) client.setQueryData(key, { ...before, ...wish });
      return before;
    },
    onError: (_error, _wish, before) => client.setQueryData(key, before),
    onSuccess: (saved) => client.setQueryData(key, saved),
  });
  return { settings, save, reload: () => client.invalidateQueries({ queryKey: key }) };
}

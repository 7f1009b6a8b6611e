'use client';

import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { ClipsPage } from './clips-api';

/** Forgets a clip with its files, for good; one that is being made is called off. */
export function useEndClip(onDeleted?: () => void) {
  const t = useTranslations('clips');
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: (id: string) => request<unknown>(`/api/clips/${id}`, { method: 'DELETE' }),
    // Its own screen does not ask for it any more when the news of its end come in.
    onMutate: (id) => client.setQueryData(queryKeys.clipLeaving(id), true),
    onError: (_, id) => client.setQueryData(queryKeys.clipLeaving(id), false),
    onSuccess: (_, id) => {
      client.setQueryData<InfiniteData<ClipsPage>>(queryKeys.clips, (before) => without(before, id));
      void client.invalidateQueries({ queryKey: queryKeys.clips });
      toast.success(t('deleted'));
      onDeleted?.();
    },
  });
  const cancel = useMutation({
    mutationFn: (id: string) => request<unknown>(`/api/clips/${id}/cancel`, { method: 'POST' }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: queryKeys.clips });
      void client.invalidateQueries({ queryKey: queryKeys.clipRules });
    },
  });
  return { remove, cancel };
}

function without(before: InfiniteData<ClipsPage> | undefined, id: string) {
  if (!before) return before;
  const pages = before.pages.map((page) => ({
    ...page,
    clips: page.clips.filter((clip) => clip.id !== id),
  }));
  return { ...before, pages };
}

'use client';

import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { ReelsPage } from './reels-api';

/** Forgets a video with its files, for good. */
export function useDeleteReel(onDeleted: () => void) {
  const t = useTranslations('reels');
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<unknown>(`/api/reels/${id}`, { method: 'DELETE' }),
    onSuccess: (_, id) => {
      client.setQueryData<InfiniteData<ReelsPage>>(
        queryKeys.reels,
        (before) =>
          before && {
            ...before,
            pages: before.pages.map((page) => ({
              ...page,
              reels: page.reels.filter((reel) => reel.id !== id),
            })),
          },
      );
      void client.invalidateQueries({ queryKey: queryKeys.reels });
      toast.success(t('deleted'));
      onDeleted();
    },
  });
}

'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import { upload } from '../api/upload';

type WireLogo = { readonly logoId: string | null };
const path = '/api/reels/logo';

/** The logo that the company's videos carry; saved at once. */
export function useReelLogo() {
  const client = useQueryClient();
  const logo = useQuery({
    queryKey: queryKeys.reelLogo,
    queryFn: ({ signal }) => request<WireLogo>(path, { signal }),
  });
  const onSuccess = (saved: WireLogo) => client.setQueryData(queryKeys.reelLogo, saved);
  const save = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set('file', file);
      return upload<WireLogo>(path, form, () => {});
    },
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: () => request<WireLogo>(path, { method: 'DELETE' }),
    onSuccess,
  });
  return { logoId: logo.data?.logoId ?? null, save, remove };
}

'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import { upload } from '../api/upload';
import type { WireItem } from './price-list-api';

/** Gives an item a photo, or takes it away; `photoId` is the one it has now. */
export function useItemPhoto(item: WireItem) {
  const client = useQueryClient();
  const [photoId, setPhotoId] = useState(item.photoId);
  const path = `/api/items/${item.id}/photo`;
  const onSuccess = (saved: WireItem) => {
    setPhotoId(saved.photoId);
    void client.invalidateQueries({ queryKey: queryKeys.items });
  };
  const save = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set('file', file);
      return upload<WireItem>(path, form, () => {});
    },
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: () => request<WireItem>(path, { method: 'DELETE' }),
    onSuccess,
  });
  return { photoId, save, remove };
}

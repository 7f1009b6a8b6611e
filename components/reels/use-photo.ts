'use client';

import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { upload } from '../api/upload';
import type { StoredPhoto } from './reels-api';

export const photoTypes = ['image/jpeg', 'image/png', 'image/webp'];
export const maxPhotoMegabytes = 10;

/**
 * The photo of the form: shown the moment it is chosen, while it is still being sent and judged. `refused`: what the page
 * can see for itself. `onStored` hears its id, and null as soon as another one is chosen.
 */
export function usePhoto(photoId: string | null, onStored: (photoId: string | null) => void) {
  const [preview, setPreview] = useState<string | null>(null);
  const [percent, setPercent] = useState(0);
  const [refused, setRefused] = useState<'type' | 'size' | null>(null);
  const sending = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set('file', file);
      return upload<StoredPhoto>('/api/reels/photos', form, setPercent);
    },
  });

  useEffect(() => {
    if (preview) return () => URL.revokeObjectURL(preview);
  }, [preview]);

  const { mutate, reset } = sending;
  const take = useCallback(
    (file: File) => {
      reset();
      if (!photoTypes.includes(file.type)) return setRefused('type');
      if (file.size > maxPhotoMegabytes * 1024 * 1024) return setRefused('size');
      setRefused(null);
      setPercent(0);
      setPreview(URL.createObjectURL(file));
      onStored(null);
      mutate(file, { onSuccess: (photo) => onStored(photo.photoId) });
    },
    [mutate, reset, onStored],
  );

  return {
    url: preview ?? (photoId === null ? null : `/api/files/${photoId}`),
    percent,
    sending: sending.isPending,
    error: sending.error,
    refused,
    take,
    /** A photo kept from before cannot be shown any more: it is as if there were none. */
    vanished: () => preview === null && onStored(null),
    /** Sends the chosen file once more, after the line broke. */
    sendAgain: sending.variables ? () => take(sending.variables) : undefined,
  };
}

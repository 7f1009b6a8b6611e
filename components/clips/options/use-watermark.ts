'use client';

import { useMutation } from '@tanstack/react-query';
import { upload } from '../../api/upload';

/** Keeps a picture for the corner of clips; `onStored` hears its id. */
export function useWatermark(onStored: (id: string) => void) {
  return useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set('file', file);
      return upload<{ watermarkId: string }>('/api/clips/watermark', form, () => {});
    },
    onSuccess: ({ watermarkId }) => onStored(watermarkId),
  });
}

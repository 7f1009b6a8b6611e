'use client';

import { useMutation } from '@tanstack/react-query';
import { upload } from '../../../api/upload';

/** Keeps a file that shows the rights: a contract, a letter. `onStored` hears its id and name. */
export function useEvidence(onStored: (fileId: string, name: string) => void) {
  return useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set('file', file);
      return upload<{ fileId: string }>('/api/music/evidence', form, () => {});
    },
    onSuccess: ({ fileId }, file) => onStored(fileId, file.name),
  });
}

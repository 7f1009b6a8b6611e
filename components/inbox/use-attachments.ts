'use client';

import { useCallback, useState } from 'react';
import { upload } from '../api/upload';
import { newClientId } from '../customer-chat/new-client-id';

/** A file chosen for a reply. `fileId` null: still on its way up, `percent` of it done. */
export interface ChosenFile {
  readonly key: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly percent: number;
  readonly fileId: string | null;
  readonly error: unknown;
}

/** Files chosen for a reply: uploaded at once, so that sending is quick. */
export function useAttachments(conversationId: string) {
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const change = useCallback(
    (key: string, news: Partial<ChosenFile>) =>
      setFiles((all) => all.map((one) => (one.key === key ? { ...one, ...news } : one))),
    [],
  );

  const add = useCallback(
    async (file: File) => {
      const key = newClientId();
      const { name, size, type } = file;
      const chosen = { key, name, size, contentType: type, percent: 0, fileId: null, error: null };
      setFiles((all) => [...all, chosen]);
      const form = new FormData();
      form.set('file', file);
      try {
        const path = `/api/conversations/${conversationId}/files`;
        const { id } = await upload<{ id: string }>(path, form, (percent) => change(key, { percent }));
        change(key, { fileId: id, percent: 100 });
      } catch (error) {
        change(key, { error });
      }
    },
    [change, conversationId],
  );

  const remove = useCallback((key: string) => setFiles((all) => all.filter((one) => one.key !== key)), []);
  const clear = useCallback(() => setFiles([]), []);
  return { files, add, remove, clear };
}

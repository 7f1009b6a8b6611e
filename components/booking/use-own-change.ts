'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useLocale } from 'next-intl';
import { request } from '../api/request';

/** Moves or cancels the booking of a link; either way the page is read anew, because the world may have moved on. */
export function useOwnChange(token: string) {
  const language = useLocale();
  const router = useRouter();
  const client = useQueryClient();
  // Not waited for: what was done is said at once, also when the page that is read anew has no place for this panel.
  const onSettled = () => {
    router.refresh();
    void client.invalidateQueries({ queryKey: ['own-times', token] });
  };
  const path = `/api/booking/${token}`;
  const move = useMutation({
    mutationFn: (start: string) =>
      request<{ start: string }>(path, { method: 'PATCH', json: { start }, language }),
    onSettled,
  });
  const cancel = useMutation({
    mutationFn: () => request<{ outcome: 'cancelled' | 'asked' }>(path, { method: 'DELETE', language }),
    onSettled,
  });
  return { move, cancel };
}

'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

interface LinkState {
  /** There is a bot to go on with. */
  readonly available: boolean;
  readonly linked: boolean;
  /** Who is linked. */
  readonly name: string | null;
}

/** Whether a Telegram account shares these credits and videos, and the one-time link that makes it so. */
export function useTelegramLink() {
  const ui = useTranslations('ui');
  const { data: state } = useQuery({
    queryKey: queryKeys.telegramLink,
    queryFn: ({ signal }) => request<LinkState>('/api/bots/link', { signal }),
    retry: false,
  });
  const open = useMutation({
    mutationFn: () => request<{ url: string }>('/api/bots/link', { method: 'POST' }),
    onSuccess: ({ url }) => window.location.assign(url),
    onError: (error) => toast.error(error.message || ui('unknownError')),
  });
  return { state, open };
}

'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import { undoMs } from '../ui/undo-ms';
import type { WireFaq } from './price-list-api';

/** Forgets an answer, and for a while offers to remember it again. */
export function useDeleteFaq(onDeleted: () => void) {
  const t = useTranslations('catalogue');
  const ui = useTranslations('ui');
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: queryKeys.faq });

  async function bringBack({ question, answer }: WireFaq) {
    try {
      await request<WireFaq>('/api/faq', { method: 'POST', json: { question, answer } });
      await refresh();
    } catch {
      toast.error(ui('unknownError'));
    }
  }

  return useMutation({
    mutationFn: (entry: WireFaq) => request<unknown>(`/api/faq/${entry.id}`, { method: 'DELETE' }),
    onSuccess: (_, entry) => {
      void refresh();
      toast.success(t('answerDeleted'), {
        duration: undoMs,
        action: { label: ui('undo'), onClick: () => void bringBack(entry) },
      });
      onDeleted();
    },
  });
}

'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { NewItem } from '@/lib/knowledge/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import { undoMs } from '../ui/undo-ms';
import type { WireItem } from './price-list-api';

/** Takes an item off sale, and for a while offers to bring it back. Old orders keep it either way. */
export function useDeleteItem(onDeleted: () => void) {
  const t = useTranslations('catalogue');
  const ui = useTranslations('ui');
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: queryKeys.items });

  async function bringBack(item: WireItem) {
    try {
      // An item made with the SKU of a deleted one is that item again.
      await request<WireItem>('/api/items', { method: 'POST', json: NewItem.parse(item) });
      await refresh();
    } catch {
      toast.error(ui('unknownError'));
    }
  }

  return useMutation({
    mutationFn: (item: WireItem) => request<unknown>(`/api/items/${item.id}`, { method: 'DELETE' }),
    onSuccess: (_, item) => {
      void refresh();
      toast.success(t('itemDeleted'), {
        duration: undoMs,
        action: { label: ui('undo'), onClick: () => void bringBack(item) },
      });
      onDeleted();
    },
  });
}

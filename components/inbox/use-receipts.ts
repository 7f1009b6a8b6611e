'use client';

import { useQuery } from '@tanstack/react-query';
import type { AnswerReceipt } from '@/lib/assistant/receipts/schemas';
import type { Receipt } from '@/lib/assistant/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { Wire } from '../api/wire';

export type WireReceipt = Wire<Receipt>;

/** What the assistant looked up before it gave one answer, and what vouched for its numbers. Never changes once given. */
export function useReceipts(conversationId: string, turnId: string) {
  return useQuery({
    queryKey: [...queryKeys.conversation(conversationId), 'turn', turnId],
    queryFn: ({ signal }) =>
      request<{ receipts: WireReceipt[]; answer: AnswerReceipt | null }>(
        `/api/conversations/${conversationId}/turns/${turnId}`,
        { signal },
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { formatMoney } from '@/lib/platform/money/format-money';
import type { Completion } from '../chat/use-completions';
import { useOrders } from '../orders/use-orders';
import { useActiveCompany } from '../shell/use-active-company';
import { useMe } from '../shell/use-me';
import { fillSnippet, type SnippetValues } from './fill-snippet';
import type { WireConversation } from './use-conversations';
import { useSnippets } from './use-snippets';

const most = 20;

/** Saved replies for a draft that begins with `/`, filled in for this conversation, and the way to change them. */
export function useSnippetCompletions(
  { id, contact }: WireConversation,
  onManage: () => void,
): (draft: string) => readonly Completion[] {
  const t = useTranslations('inbox.snippets');
  const language = useLocale();
  const snippets = useSnippets().data;
  const company = useActiveCompany()?.name;
  const me = useMe().data?.user.name;
  const order = useOrders({ conversationId: id }).data?.pages[0]?.orders[0];
  const { name } = contact;
  return useCallback(
    (draft) => {
      if (!draft.startsWith('/') || draft.includes('\n')) return [];
      const values: SnippetValues = {
        ...(name && { name }),
        ...(company && { company }),
        ...(me && { me }),
        ...(order && {
          order: String(order.number),
          total: formatMoney(order.totalMinor, order.currency, language),
        }),
      };
      const wanted = draft.slice(1).trim().toLowerCase();
      const found = (snippets ?? []).filter((one) =>
        `${one.name}\n${one.text}`.toLowerCase().includes(wanted),
      );
      const first = found.toSorted(
        (one, other) => Number(begins(other.name, wanted)) - Number(begins(one.name, wanted)),
      );
      return [
        ...first.slice(0, most).map(({ id: key, name: label, text }) => {
          const filled = fillSnippet(text, values);
          return { key, label, hint: filled, text: filled };
        }),
        { key: 'manage', label: t(found.length > 0 ? 'manage' : 'noneManage'), onChoose: onManage },
      ];
    },
    [snippets, name, company, me, order, language, t, onManage],
  );
}

const begins = (name: string, wanted: string): boolean => name.toLowerCase().startsWith(wanted);

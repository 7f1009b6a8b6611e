'use client';

import { useTranslations } from 'next-intl';
import { useChannels } from '../channels/use-channels';
import { useMe } from '../shell/use-me';
import type { FilterName } from './inbox-filters';
import { useMembers } from './use-members';

export interface FilterChoice {
  readonly name: Extract<FilterName, 'status' | 'channel' | 'payment' | 'assignee' | 'outcome'>;
  readonly label: string;
  /** The first is what stands when nothing is chosen. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

const statuses = ['assistant', 'human', 'closed', 'any'] as const;
const payments = ['no_payment_link', 'payment_link_sent', 'paid'] as const;
const outcomes = ['SOLD', 'NOT_SOLD', 'ANSWERED', 'SPAM', 'OTHER'] as const;

/** What the list can be filtered by, with the choices of each. */
export function useFilterChoices(): readonly FilterChoice[] {
  const t = useTranslations('inbox');
  const chat = useTranslations('chat');
  const kinds = useTranslations('channels.kinds');
  const channels = useChannels().data?.channels ?? [];
  const members = useMembers().data ?? [];
  const me = useMe().data?.user.id;
  const any = { value: '', label: t('more.any') };
  return [
    {
      name: 'status',
      label: t('more.status'),
      options: [
        { value: '', label: t('more.open') },
        ...statuses.map((value) => ({ value, label: t(`more.statuses.${value}`) })),
      ],
    },
    {
      name: 'channel',
      label: t('more.channel'),
      options: [
        any,
        ...channels.map(({ id, kind, name }) => ({
          value: id,
          label: kind === 'web-chat' ? kinds(kind) : t('via', { kind: kinds(kind), name }),
        })),
      ],
    },
    {
      name: 'payment',
      label: t('more.payment'),
      options: [any, ...payments.map((value) => ({ value, label: t(`payments.${value}`) }))],
    },
    {
      name: 'assignee',
      label: t('assign.title'),
      options: [
        any,
        { value: 'me', label: t('assign.me') },
        { value: 'nobody', label: t('assign.nobody') },
        ...members
          .filter(({ userId }) => userId !== me)
          .map(({ userId, name }) => ({ value: userId, label: name })),
      ],
    },
    {
      name: 'outcome',
      label: t('close.outcome'),
      options: [any, ...outcomes.map((value) => ({ value, label: chat(`outcomes.${value}`) }))],
    },
  ];
}

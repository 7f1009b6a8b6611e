'use client';

import { useTranslations } from 'next-intl';
import { useConversations } from '../inbox/use-conversations';
import { CountBadge } from '../ui/count-badge';

/** Conversations in which a person is waited for. */
export function WaitingBadge() {
  const t = useTranslations('shell');
  const { data } = useConversations({ filter: 'waiting' });
  const count = data?.pages[0]?.conversations.length ?? 0;
  const more = Boolean(data?.pages[0]?.nextCursor);
  return <CountBadge count={count} more={more} label={t('waiting', { count })} />;
}

'use client';

import { useTranslations } from 'next-intl';
import { CountBadge } from '../ui/count-badge';
import { useMe } from './use-me';

/** Conversations in which a person is waited for. */
export function WaitingBadge() {
  const t = useTranslations('shell');
  const { data: me } = useMe();
  const count = me?.waiting?.conversations ?? 0;
  return <CountBadge count={count} label={t('waiting', { count })} />;
}

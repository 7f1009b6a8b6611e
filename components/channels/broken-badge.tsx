'use client';

import { useTranslations } from 'next-intl';
import { CountBadge } from '../ui/count-badge';
import { useChannels } from './use-channels';

/** Channels through which nothing arrives or leaves. */
export function BrokenBadge() {
  const t = useTranslations('channels');
  const { data } = useChannels();
  const count = data?.channels.filter(({ status }) => status === 'BROKEN').length ?? 0;
  return <CountBadge count={count} label={t('broken', { count })} className="bg-failed-solid text-white" />;
}

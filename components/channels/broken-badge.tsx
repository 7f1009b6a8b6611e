'use client';

import { useTranslations } from 'next-intl';
import { CountBadge } from '../ui/count-badge';
import { useBrokenCount } from './use-broken-count';

/** Channels through which nothing arrives or leaves. */
export function BrokenBadge() {
  const t = useTranslations('channels');
  const count = useBrokenCount();
  return <CountBadge count={count} label={t('broken', { count })} className="bg-failed-solid text-white" />;
}

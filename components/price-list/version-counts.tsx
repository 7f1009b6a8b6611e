'use client';

import { useTranslations } from 'next-intl';
import { Badge } from '../ui/badge';

type Props = {
  counts: { readonly created: number; readonly changed: number; readonly withdrawn: number };
};

/** How much something changes, in three numbers at most. */
export function VersionCounts({ counts: { created, changed, withdrawn } }: Props) {
  const t = useTranslations('priceList');
  return (
    <span className="flex flex-wrap gap-2">
      {created > 0 ? <Badge tone="paid">{t('countNew', { count: created })}</Badge> : null}
      {changed > 0 ? <Badge tone="waiting">{t('countChanged', { count: changed })}</Badge> : null}
      {withdrawn > 0 ? <Badge tone="failed">{t('countWithdrawn', { count: withdrawn })}</Badge> : null}
    </span>
  );
}

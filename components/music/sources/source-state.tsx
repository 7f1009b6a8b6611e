'use client';

import { CircleCheck, CircleSlash, TimerOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '../../ui/badge';
import type { WireSource } from '../music-api';

/** Whether tracks of a source are offered, and if not, why. */
export function SourceState({ source }: { source: Pick<WireSource, 'state' | 'isValid'> }) {
  const t = useTranslations('music.sources.states');
  if (source.state === 'WITHDRAWN') {
    return (
      <Badge tone="failed" icon={CircleSlash}>
        {t('withdrawn')}
      </Badge>
    );
  }
  return source.isValid ? (
    <Badge tone="paid" icon={CircleCheck}>
      {t('active')}
    </Badge>
  ) : (
    <Badge tone="waiting" icon={TimerOff}>
      {t('outOfTime')}
    </Badge>
  );
}

'use client';

import { ShieldCheck, ShieldX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '../ui/badge';
import type { WireTrack } from './music-api';

type Props = { track: Pick<WireTrack, 'licence' | 'isQuarantined'>; className?: string };

/** Under which licence a track may be used, or that it may not be used any more. */
export function LicenceBadge({ track, className }: Props) {
  const t = useTranslations('music');
  return track.isQuarantined ? (
    <Badge tone="failed" icon={ShieldX} className={className}>
      {t('withdrawn')}
    </Badge>
  ) : (
    <Badge tone="primary" icon={ShieldCheck} className={className}>
      <span className="max-w-40 truncate" title={track.licence}>
        {track.licence}
      </span>
    </Badge>
  );
}

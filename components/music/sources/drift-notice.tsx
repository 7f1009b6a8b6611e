'use client';

import { useTranslations } from 'next-intl';
import { DateTime } from '../../ui/date-time';
import { Notice } from '../../ui/notice';
import type { WireSource } from '../music-api';
import { DriftWords } from './drift-words';

/** The pages give other things than they used to, or the source was withdrawn. */
export function DriftNotice({ source }: { source: WireSource }) {
  const t = useTranslations('music.sources');
  const { drift, withdrawnAt, withdrawnReason, timeZone } = source;
  if (withdrawnAt !== null) {
    return (
      <Notice kind="failed">
        {t('withdrawnAt')} <DateTime at={withdrawnAt} timeZone={timeZone} />. {withdrawnReason}
      </Notice>
    );
  }
  if (drift === null) return null;
  return (
    <Notice kind="waiting">
      <p className="font-medium">
        {t('drift')} <DateTime at={drift.since} timeZone={timeZone} />
      </p>
      <p>
        <DriftWords found={drift.found} />
      </p>
      <p className="text-muted-foreground">{t('driftText')}</p>
    </Notice>
  );
}

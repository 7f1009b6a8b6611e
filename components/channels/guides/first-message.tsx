'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import type { WireChannel } from '../channels-api';
import { hasHeard } from './has-heard';

/** The last step of every guide: waits for a real message and says so the moment it has come. */
export function FirstMessage({ channel }: { channel: WireChannel }) {
  const t = useTranslations('channels.guide');
  const { id, name } = channel;
  const heard = hasHeard(channel);
  return (
    <div className="flex flex-col gap-4">
      <div aria-live="polite">
        {heard ? (
          <Notice kind="paid">{t('arrived', { name })}</Notice>
        ) : (
          <p className="flex items-center gap-3 rounded border border-dashed border-input px-4 py-3 text-muted-foreground">
            <Spinner />
            {t('waitingMessage')}
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button asChild variant={heard ? 'primary' : 'secondary'}>
          <Link href={heard ? '/inbox' : `/channels/${id}`}>{t(heard ? 'toInbox' : 'toChannel')}</Link>
        </Button>
        {heard ? (
          <Button asChild variant="secondary">
            <Link href={`/channels/${id}`}>{t('toChannel')}</Link>
          </Button>
        ) : null}
      </div>
      {heard ? null : (
        <p className="text-sm text-muted-foreground">
          <span className="font-medium text-foreground">{t('nothingArrives')}</span> {t('nothingArrivesText')}
        </p>
      )}
    </div>
  );
}

'use client';

import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useActiveCompany } from '../shell/use-active-company';
import { Button } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { DateTime } from '../ui/date-time';
import { Ago } from './ago';
import type { WireChannel } from './channels-api';

/** What is known of the account. Its keys and tokens are never shown here. */
export function ChannelFacts({ channel }: { channel: WireChannel }) {
  const t = useTranslations('channels');
  const timeZone = useActiveCompany()?.timeZone ?? 'UTC';
  const { adapter, externalAccount, publicUrl, replyWindowHours, expiresAt } = channel;
  return (
    <div className="flex flex-col gap-4">
      <dl className="divide-y divide-border rounded border border-border bg-card px-4">
        <Fact name={t('facts.kind')}>{t(`adapters.${adapter}.name`)}</Fact>
        {externalAccount ? <Fact name={t('facts.account')}>{externalAccount}</Fact> : null}
        {publicUrl ? <Fact name={t('facts.address')}>{publicUrl}</Fact> : null}
        <Fact name={t('facts.window')}>
          {replyWindowHours === null ? t('always') : t('window', { hours: replyWindowHours })}
        </Fact>
        <Fact name={t('received')}>
          {channel.lastReceivedAt ? <Ago at={channel.lastReceivedAt} /> : t('never')}
        </Fact>
        <Fact name={t('sent')}>{channel.lastSentAt ? <Ago at={channel.lastSentAt} /> : t('never')}</Fact>
        <Fact name={t('facts.since')}>
          <DateTime at={channel.createdAt} timeZone={timeZone} />
        </Fact>
        {expiresAt ? (
          <Fact name={t('facts.expires')}>
            <DateTime at={expiresAt} timeZone={timeZone} withZone />
          </Fact>
        ) : null}
      </dl>
      {publicUrl ? (
        <div className="flex flex-wrap gap-2">
          <CopyButton text={publicUrl} label={t('facts.copy')} />
          <Button asChild variant="secondary">
            <a href={publicUrl} target="_blank" rel="noopener">
              <ExternalLink aria-hidden />
              {t('facts.openAddress')}
            </a>
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-6 gap-y-0.5 py-2.5">
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}

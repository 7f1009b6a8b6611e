'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { Ago } from './ago';
import { ChannelHealth } from './channel-health';
import { ChannelIcon } from './channel-icon';
import { ChannelMenu } from './channel-menu';
import { ChannelStatus } from './channel-status';
import type { WireChannel } from './channels-api';
import { nextStep } from './next-step';
import { useChannelWords } from './use-channel-words';

/** One connected channel: how it is, what came and went, and what it waits for. */
export function ChannelCard({ channel }: { channel: WireChannel }) {
  const t = useTranslations('channels');
  const words = useChannelWords();
  const next = nextStep(channel);
  return (
    <li className="relative flex flex-col gap-3 rounded border border-border bg-card p-4 transition-colors has-[a:hover]:border-input">
      <div className="flex items-start gap-3">
        <ChannelIcon kind={channel.kind} />
        <div className="min-w-0 flex-1">
          <h3 className="line-clamp-2 text-base font-semibold wrap-anywhere" title={channel.name}>
            <Link href={`/channels/${channel.id}`} className="after:absolute after:inset-0 hover:underline">
              {channel.name}
            </Link>
          </h3>
          <p className="text-xs text-muted-foreground">{t(`adapters.${channel.adapter}.name`)}</p>
        </div>
        <div className="relative -mt-1 -mr-2">
          <ChannelMenu channel={channel} />
        </div>
      </div>
      <p>
        <ChannelStatus channel={channel} />
      </p>
      {channel.statusReason ? (
        <p className={channel.status === 'BROKEN' ? 'text-failed' : 'text-waiting'}>
          {words.reason(channel.statusReason)}
        </p>
      ) : null}
      <dl className="flex flex-col gap-1 text-muted-foreground">
        <Line name={t('received')}>
          {channel.lastReceivedAt ? <Ago at={channel.lastReceivedAt} /> : t('never')}
        </Line>
        <Line name={t('sent')}>{channel.lastSentAt ? <Ago at={channel.lastSentAt} /> : t('never')}</Line>
      </dl>
      <p className="mt-auto text-xs text-muted-foreground">
        <ChannelHealth channel={channel} />
        {channel.replyWindowHours === null ? null : (
          <span className="mt-1 block">{t('window', { hours: channel.replyWindowHours })}</span>
        )}
      </p>
      {next ? (
        <Button asChild size="sm" className="relative self-start">
          <Link href={next.href}>{t(next.label)}</Link>
        </Button>
      ) : null}
    </li>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4">
      <dt>{name}</dt>
      <dd className="text-right text-foreground">{children}</dd>
    </div>
  );
}

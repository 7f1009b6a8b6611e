'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { ChannelIcon } from './channel-icon';
import { ChannelMenu } from './channel-menu';
import { ChannelStatus } from './channel-status';
import type { WireChannel } from './channels-api';
import { nextStep } from './next-step';
import { useChannelWords } from './use-channel-words';

/** Which channel this is, how it is, and what it waits for. */
export function ChannelHeader({ channel }: { channel: WireChannel }) {
  const t = useTranslations('channels');
  const words = useChannelWords();
  const router = useRouter();
  const next = nextStep(channel);
  return (
    <header className="flex flex-col gap-4">
      <div className="flex items-start gap-3">
        <ChannelIcon kind={channel.kind} />
        <div className="min-w-0 flex-1">
          <h1 className="text-xl font-semibold tracking-tight wrap-anywhere">{channel.name}</h1>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted-foreground">
            {t(`adapters.${channel.adapter}.name`)}
            <ChannelStatus channel={channel} />
          </p>
        </div>
        <ChannelMenu channel={channel} onDisconnected={() => router.push('/channels')} />
      </div>
      {channel.statusReason || next ? (
        <Notice
          kind={channel.status === 'BROKEN' ? 'failed' : 'waiting'}
          action={
            next ? (
              <Button asChild size="sm">
                <Link href={next.href}>{t(next.label)}</Link>
              </Button>
            ) : null
          }
        >
          {channel.statusReason ? words.reason(channel.statusReason) : t(`waits.${channel.status}`)}
        </Notice>
      ) : null}
    </header>
  );
}

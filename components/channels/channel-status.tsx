'use client';

import { CircleAlert, CircleCheck, Hourglass, LoaderCircle, type LucideIcon, Unplug } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '../ui/badge';
import type { Tone } from '../ui/tone';
import type { WireChannel } from './channels-api';
import { useAgo } from './use-ago';

const looks: Record<WireChannel['status'], { tone: Tone; icon: LucideIcon }> = {
  CONNECTED: { tone: 'paid', icon: CircleCheck },
  CONNECTING: { tone: 'waiting', icon: LoaderCircle },
  EXPIRING: { tone: 'waiting', icon: Hourglass },
  BROKEN: { tone: 'failed', icon: CircleAlert },
  DISCONNECTED: { tone: 'neutral', icon: Unplug },
};

/** How a channel is, in two words. */
export function ChannelStatus({ channel: { status, expiresAt } }: { channel: WireChannel }) {
  const t = useTranslations('channels');
  const ago = useAgo();
  const { tone, icon } = looks[status];
  const words =
    status !== 'EXPIRING'
      ? t(`statuses.${status}`)
      : expiresAt
        ? t('statuses.EXPIRING', { when: ago(expiresAt) })
        : t('expiring');
  return (
    <Badge tone={tone} icon={icon}>
      {words}
    </Badge>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { AdapterName, ChannelKind } from '@/lib/channels/schemas';
import { Screen } from '../../shell/screen';
import { BackLink } from '../back-link';
import { ChannelIcon } from '../channel-icon';

const kinds: Record<AdapterName, ChannelKind> = {
  'web-chat': 'web-chat',
  telegram: 'telegram',
  waha: 'whatsapp',
  'whatsapp-cloud': 'whatsapp',
  instagram: 'instagram',
  facebook: 'facebook',
  gmail: 'email',
  mailbox: 'email',
  'tiktok-lead': 'tiktok',
};

type Props = {
  adapter: AdapterName;
  /** The channel that is connected anew. */
  againName: string | null;
  children: ReactNode;
};

/** The page a guide stands on. */
export function GuideFrame({ adapter, againName, children }: Props) {
  const t = useTranslations('channels');
  return (
    <Screen width="form">
      <BackLink href="/channels">{t('back')}</BackLink>
      <header className="flex items-start gap-3 pb-6">
        <ChannelIcon kind={kinds[adapter]} />
        <div className="min-w-0">
          <h1 className="text-xl font-semibold tracking-tight wrap-anywhere">
            {againName === null
              ? t('guide.connect', { name: t(`adapters.${adapter}.name`) })
              : t('guide.reconnect', { name: againName })}
          </h1>
          <p className="mt-1 text-sm text-muted-foreground">{t(`adapters.${adapter}.text`)}</p>
        </div>
      </header>
      {children}
    </Screen>
  );
}

'use client';

import type { AdapterName } from '@/lib/channels/schemas';
import { CloudGuide } from './cloud-guide';
import { LoginGuide } from './login-guide';
import { MailboxGuide } from './mailbox-guide';
import { TelegramGuide } from './telegram-guide';
import { TiktokGuide } from './tiktok-guide';
import type { GuideProgress } from './use-guide';
import { WahaGuide } from './waha-guide';

type Props = { adapter: Exclude<AdapterName, 'web-chat'>; guide: GuideProgress };

/** The guide of one way to connect. */
export function AdapterGuide({ adapter, guide }: Props) {
  switch (adapter) {
    case 'telegram':
      return <TelegramGuide guide={guide} />;
    case 'waha':
      return <WahaGuide guide={guide} />;
    case 'whatsapp-cloud':
      return <CloudGuide guide={guide} />;
    case 'instagram':
    case 'facebook':
    case 'gmail':
      return <LoginGuide adapter={adapter} guide={guide} />;
    case 'mailbox':
      return <MailboxGuide guide={guide} />;
    case 'tiktok-lead':
      return <TiktokGuide guide={guide} />;
  }
}

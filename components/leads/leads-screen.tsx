'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ChannelsNav } from '../channels/channels-nav';
import { useChannels } from '../channels/use-channels';
import { Screen } from '../shell/screen';
import { Button } from '../ui/button';
import { PageHeader } from '../ui/page-header';
import { CampaignDialog } from './campaign-dialog';
import { CampaignsPanel } from './campaigns-panel';
import { LeadsPanel } from './leads-panel';

/** What leads people to the channels: campaigns with their numbers, and the contacts people left. */
export function LeadsScreen() {
  const t = useTranslations('channels');
  const channels = useChannels();
  const [creating, setCreating] = useState(false);
  const connected = channels.data?.channels ?? [];
  const phones = connected.filter(({ kind }) => kind === 'whatsapp');
  return (
    <Screen>
      <PageHeader
        title={t('tabLeads')}
        text={t('campaigns.text')}
        action={
          phones.length > 0 ? (
            <Button onClick={() => setCreating(true)}>
              <Plus aria-hidden />
              {t('campaigns.new')}
            </Button>
          ) : null
        }
      />
      <ChannelsNav />
      <div className="flex flex-col gap-10">
        <CampaignsPanel
          canCreate={channels.isPending || phones.length > 0}
          onCreate={() => setCreating(true)}
        />
        <LeadsPanel canReceive={channels.isPending || connected.some(({ kind }) => kind === 'tiktok')} />
      </div>
      {creating ? <CampaignDialog phones={phones} onClose={() => setCreating(false)} /> : null}
    </Screen>
  );
}

'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { AdsValues } from '../../leads/ads-values';
import { CampaignForm } from '../../leads/campaign-form';
import { ImportLeads } from '../../leads/import-leads';
import { useCampaigns } from '../../leads/use-campaigns';
import { Button } from '../../ui/button';
import type { WireChannel } from '../channels-api';
import { LeadSecretForm } from '../lead-secret-form';
import { SetupValues } from '../setup-values';
import { useChannels } from '../use-channels';
import { bold } from './bold';
import { ConnectedLine } from './connected-line';
import { GuideStep } from './guide-step';
import { GuideSteps } from './guide-steps';
import { PhoneForm } from './phone-form';
import type { GuideProgress } from './use-guide';

/** People from TikTok come to WhatsApp: which one, by what link, and what to enter in Ads Manager. */
export function TiktokGuide({ guide }: { guide: GuideProgress }) {
  const t = useTranslations('channels.tiktok');
  const c = useTranslations('channels');
  const { channel, channelId } = guide;
  const phones = useChannels().data?.channels.filter(({ kind }) => kind === 'whatsapp') ?? [];
  const campaign = useCampaigns().data?.[0];
  return (
    <GuideSteps>
      <GuideStep
        number={1}
        title={t('choose')}
        state={channelId === null ? 'now' : 'done'}
        summary={channel ? <ConnectedLine name={channel.name} onStartOver={guide.startOver} /> : null}
      >
        <PhoneForm
          phones={phones}
          connecting={guide.connecting}
          error={guide.error}
          onPhone={(whatsappChannelId) => guide.connect({ whatsappChannelId })}
        />
      </GuideStep>
      <GuideStep
        number={2}
        title={t('campaign')}
        state={channelId === null ? 'later' : campaign ? 'done' : 'now'}
        summary={campaign ? `${campaign.name} · ${campaign.code}` : null}
      >
        <CampaignForm phones={chosenFirst(phones, channel)} onCreated={() => {}} />
      </GuideStep>
      <GuideStep number={3} title={t('ads')} state={channelId !== null && campaign ? 'now' : 'later'}>
        {campaign ? <AdsValues campaign={campaign} /> : null}
      </GuideStep>
      <GuideStep number={4} title={t('forms')} state={channel && campaign ? 'open' : 'later'}>
        {channel ? (
          <>
            <p>{t.rich('formsText', bold)}</p>
            <SetupValues channel={channel} />
            <LeadSecretForm channel={channel} />
            <p>{t('formsFile')}</p>
            <ImportLeads />
            <p className="text-muted-foreground">{t('finishText')}</p>
            <Button asChild className="self-start">
              <Link href="/channels/leads">{c('tabLeads')}</Link>
            </Button>
          </>
        ) : null}
      </GuideStep>
    </GuideSteps>
  );
}

/** The WhatsApp of the first step stands first. */
function chosenFirst(phones: readonly WireChannel[], channel: WireChannel | null): readonly WireChannel[] {
  const chosen = channel?.settings.whatsappChannelId;
  return phones.toSorted((a, b) => Number(b.id === chosen) - Number(a.id === chosen));
}

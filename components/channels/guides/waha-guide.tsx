'use client';

import { useTranslations } from 'next-intl';
import { ConnectedLine } from './connected-line';
import { FirstMessage } from './first-message';
import { GuideStep } from './guide-step';
import { GuideSteps } from './guide-steps';
import { LinkPanel } from './link-panel';
import type { GuideProgress } from './use-guide';
import { WahaForm } from './waha-form';

/** A phone linked like WhatsApp Web, by a picture or a code, and the first message. */
export function WahaGuide({ guide }: { guide: GuideProgress }) {
  const t = useTranslations('channels.waha');
  const { channel, channelId } = guide;
  const linked = channel !== null && channel.status !== 'CONNECTING' && channel.status !== 'BROKEN';
  return (
    <GuideSteps>
      <GuideStep number={1} title={t('how')} state={channelId === null ? 'now' : 'done'}>
        <WahaForm
          connecting={guide.connecting}
          error={guide.error}
          onWish={(input) => guide.connect(input)}
        />
      </GuideStep>
      <GuideStep
        number={2}
        title={t('link')}
        state={linked ? 'done' : channelId === null ? 'later' : 'now'}
        summary={channel ? <ConnectedLine name={channel.name} onStartOver={guide.startOver} /> : null}
      >
        {channelId ? <LinkPanel channelId={channelId} onStartOver={guide.startOver} /> : null}
      </GuideStep>
      <GuideStep number={3} title={t('write')} state={linked ? 'now' : 'later'}>
        {channel ? (
          <>
            <p>{t('writeText')}</p>
            <FirstMessage channel={channel} />
            <p className="text-sm text-muted-foreground">{t('keep')}</p>
          </>
        ) : null}
      </GuideStep>
    </GuideSteps>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { SetupValues } from '../setup-values';
import { bold } from './bold';
import { CloudForm } from './cloud-form';
import { ConnectedLine } from './connected-line';
import { FirstMessage } from './first-message';
import { GuideStep } from './guide-step';
import { GuideSteps } from './guide-steps';
import type { GuideProgress } from './use-guide';

/** A number at Meta's own interface: its values, the address Meta shall call, and the first message. */
export function CloudGuide({ guide }: { guide: GuideProgress }) {
  const t = useTranslations('channels.cloud');
  const { channel, channelId } = guide;
  return (
    <GuideSteps>
      <GuideStep
        number={1}
        title={t('app')}
        state={channelId === null ? 'now' : 'done'}
        summary={channel ? <ConnectedLine name={channel.name} onStartOver={guide.startOver} /> : null}
      >
        <CloudForm
          connecting={guide.connecting}
          error={guide.error}
          onInput={(input) => guide.connect(input)}
        />
      </GuideStep>
      <GuideStep number={2} title={t('webhook')} state={channel ? 'now' : 'later'}>
        {channel ? (
          <>
            <p>{t.rich('webhookText', bold)}</p>
            <SetupValues channel={channel} />
          </>
        ) : null}
      </GuideStep>
      <GuideStep number={3} title={t('write')} state={channel ? 'open' : 'later'}>
        {channel ? (
          <>
            <p>{t('writeText')}</p>
            <FirstMessage channel={channel} />
          </>
        ) : null}
      </GuideStep>
    </GuideSteps>
  );
}
